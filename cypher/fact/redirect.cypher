// Lets ids of what was merged lead to the organization it went into; answers those that did not yet.
//   $rows  list of maps: key (the id in lower case), targetId
//   $now   ISO 8601
UNWIND $rows AS row
MATCH (target:Organization {id: row.targetId})
MERGE (identifier:Identifier {key: row.key})
WITH row, target, identifier
WHERE NOT EXISTS { (identifier)-[:IDENTIFIES]->(target) }
CREATE (identifier)-[:IDENTIFIES {mergedAt: $now}]->(target)
RETURN row.key AS key
