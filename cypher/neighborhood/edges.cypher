// Ties among some organizations, those of the first of them first.
//   $ids        list of organization ids
//   $positions  map of each id to its place in that list
//   $limit      how many rows at the most
// Slots: types, followed, tie. Nodes are compared rather than ids: that reads nothing of the other ends of a hub.
MATCH (organization:Organization)
WHERE organization.id IN $ids
WITH collect(organization) AS organizations
UNWIND organizations AS source
MATCH (source)-[tie:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]->(target)
WHERE target IN organizations AND /*:followed*/ true /*followed:*/
WITH tie, $positions[source.id] AS one, $positions[target.id] AS other
WITH tie, CASE WHEN one < other THEN one ELSE other END AS position
ORDER BY position, tie.id
LIMIT $limit
RETURN /*:tie*/ tie {.id} /*tie:*/ AS tie
