// Entries of the history after one of them, in the order in which they were written.
//   $revision, $entityId  after which
//   $horizon              up to which revision
//   $limit                how many rows at the most
MATCH (change:Change)
WHERE change.revision >= $revision AND change.revision <= $horizon
  AND change.entityId IS NOT NULL AND (change.revision > $revision OR change.entityId > $entityId)
WITH change
ORDER BY change.revision, change.entityId
LIMIT $limit
RETURN change {.entityId, .noun, .version, .revision, .recordedAt, .actor, .reason, .proposedBy, .proposal, .before, .after,
               .act, .mergedInto, .erased} AS change
ORDER BY change.revision, change.entityId
