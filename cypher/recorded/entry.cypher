// The last entry of the history of one thing by a moment.
//   $id
//   $at  ISO 8601
MATCH (change:Change {entityId: $id})
WHERE change.version > 0 AND change.recordedAt <= $at
WITH change
ORDER BY change.version DESC
LIMIT 1
RETURN change {.entityId, .noun, .version, .revision, .recordedAt, .actor, .reason, .proposedBy, .proposal, .before, .after,
               .act, .mergedInto} AS change
