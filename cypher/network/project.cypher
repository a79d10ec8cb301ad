// Holds a part of the graph in memory under a name: its organizations, and one edge for each pair of them that is tied.
//   $name  the name of the projection
//   $ids   list of organization ids
// Slots: types, source, target (whether an end of a tie is among the organizations), followed.
// In the order of ids, so that figures come out the same to the last bit; null where there is no organization.
MATCH (source:Organization)
WHERE /*:source*/ source.id IN $ids /*source:*/
WITH source
ORDER BY source.id
CALL (source) {
  OPTIONAL MATCH (source)-[tie:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]-(target)
  WHERE source.id < target.id AND /*:target*/ target.id IN $ids /*target:*/ AND /*:followed*/ true /*followed:*/
  WITH DISTINCT target
  RETURN target
  ORDER BY target.id
}
WITH gds.graph.project($name, source, target, {}, {undirectedRelationshipTypes: ['*'], readConcurrency: 1}) AS projection
RETURN projection.nodeCount AS organizations, projection.relationshipCount / 2 AS pairs
