// All entries of the history of one thing.
//   $id
MATCH (change:Change {entityId: $id})
WHERE change.version > 0
RETURN change {.entityId, .version, .noun, .before, .after, .reason} AS change
ORDER BY change.version
