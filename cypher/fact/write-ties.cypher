// Writes ties in their present state; remove-ties.cypher has taken away what stood of them before.
//   $rows  list of maps: id, type, sourceId, targetId, properties
// Slots: source, target.
UNWIND $rows AS row
MATCH (source:/*:source*/Organization/*source:*/ {id: row.sourceId})
MATCH (target:/*:target*/Organization/*target:*/ {id: row.targetId})
CREATE (source)-[tie:$(row.type)]->(target)
SET tie = row.properties
RETURN row.id AS id, row.type AS type,
       row.sourceId AS sourceId, row.targetId AS targetId,
       source.kind AS sourceKind, target.kind AS targetKind
