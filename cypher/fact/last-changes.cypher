// The last change of each given entity: what there is to build on, and who made it.
//   $ids  list of ids
UNWIND $ids AS id
CALL (id) {
  MATCH (change:Change {entityId: id})
  WHERE change.version > 0
  RETURN change
  ORDER BY change.version DESC
  LIMIT 1
}
RETURN id, change {.noun, .version, .actor, .digest, .after, .firstRecordedAt, .mergedInto} AS change
