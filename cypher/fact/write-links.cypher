// Writes what nodes of one noun lead to; remove-links.cypher has taken away what they led to before.
//   $rows  list of maps: id, type, targetId
// Slots: label, target.
UNWIND $rows AS row
MATCH (node:/*:label*/Commitment/*label:*/ {id: row.id})
MATCH (target:/*:target*/Organization/*target:*/ {id: row.targetId})
CREATE (node)-[:$(row.type)]->(target)
RETURN row.id AS id
