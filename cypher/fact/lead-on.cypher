// Lets the id of what is merged lead to the organization it goes into, and with it all ids that led to it before;
// answers those.
//   $id    the id of what is merged, $key the same in lower case
//   $into  the id of what it goes into
//   $now   ISO 8601
MATCH (into:Organization {id: $into})
CALL (into) {
  MATCH (:Organization {id: $id})<-[merged:IDENTIFIES]-(identifier:Identifier)
  WHERE merged.mergedAt IS NOT NULL
  CREATE (identifier)-[:IDENTIFIES {mergedAt: merged.mergedAt}]->(into)
  DELETE merged
  RETURN collect(identifier.key) AS keys
}
MERGE (own:Identifier {key: $key})
CREATE (own)-[:IDENTIFIES {mergedAt: $now}]->(into)
RETURN keys
