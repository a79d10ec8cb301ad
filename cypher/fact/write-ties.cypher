// Writes ties of one type in their present state.
//   $rows  list of maps: id, sourceId, targetId, properties (all of them; what is not there is gone)
// Slots: type, source, target.
UNWIND $rows AS row
CALL (row) {
  MATCH (formerSource)-[former:/*:type*/MEMBER_OF/*type:*/ {id: row.id}]->(formerTarget)
  WHERE formerSource.id <> row.sourceId OR formerTarget.id <> row.targetId
  DELETE former
}
MATCH (source:/*:source*/Organization/*source:*/ {id: row.sourceId})
MATCH (target:/*:target*/Organization/*target:*/ {id: row.targetId})
MERGE (source)-[tie:/*:type*/MEMBER_OF/*type:*/ {id: row.id}]->(target)
SET tie = row.properties
RETURN row.id AS id, source.kind AS sourceKind, target.kind AS targetKind
