// Which of the given facts names something of one noun that is not in the graph.
//   $rows  list of maps: id, targetId
// Slots: target.
UNWIND $rows AS row
WITH row
WHERE NOT EXISTS { MATCH (:/*:target*/Region/*target:*/ {id: row.targetId}) }
RETURN row.id AS id, row.targetId AS targetId
LIMIT 1
