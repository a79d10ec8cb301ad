// Replaces what nodes of one noun lead to by one type of link.
//   $rows  list of maps: id, targetId (null: to nothing)
// Slots: label, type, target.
UNWIND $rows AS row
MATCH (node:/*:label*/Commitment/*label:*/ {id: row.id})
OPTIONAL MATCH (node)-[old:/*:type*/UNDERTAKEN_BY/*type:*/]->()
DELETE old
WITH DISTINCT row, node
WHERE row.targetId IS NOT NULL
MATCH (target:/*:target*/Organization/*target:*/ {id: row.targetId})
CREATE (node)-[:/*:type*/UNDERTAKEN_BY/*type:*/]->(target)
RETURN count(*) AS written
