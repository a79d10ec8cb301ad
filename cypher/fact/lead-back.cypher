// Undoes lead-on.cypher for an organization that is there again.
//   $id    its id, $key the same in lower case
//   $keys  the ids that led to it before it was merged, in lower case
MATCH (organization:Organization {id: $id})
CALL (organization) {
  UNWIND $keys AS key
  MATCH (identifier:Identifier {key: key})-[merged:IDENTIFIES]->()
  WHERE merged.mergedAt IS NOT NULL
  CREATE (identifier)-[:IDENTIFIES {mergedAt: merged.mergedAt}]->(organization)
  DELETE merged
}
MATCH (own:Identifier {key: $key})-[merged:IDENTIFIES]->()
WHERE merged.mergedAt IS NOT NULL
DELETE merged
WITH DISTINCT own
WHERE NOT EXISTS { (own)-[:IDENTIFIES]->() }
DELETE own
