// The latest entries of the history that are about an organization, the latest first.
//   $id       the organization
//   $horizon  up to which revision
//   $limit    how many rows at the most
MATCH (change:Change)
WHERE (change.aboutId = $id OR change.alsoAboutId = $id) AND change.revision <= $horizon
WITH change
ORDER BY change.revision DESC, change.entityId DESC
LIMIT $limit
RETURN change {.entityId, .noun, .version, .revision, .recordedAt, .actor, .reason, .proposedBy, .proposal, .before, .after,
               .act, .mergedInto} AS change
ORDER BY change.revision DESC, change.entityId DESC
