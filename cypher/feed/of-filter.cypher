// The latest entries of the history that are about organizations that fit a filter, the latest first, as far as they
// are among so many of the latest.
//   $horizon  up to which revision
//   $window   among how many entries
//   $limit    how many rows at the most
// Slots: prelude, filter.
/*:prelude*/ /*prelude:*/
MATCH (change:Change)
WHERE change.revision > 0 AND change.revision <= $horizon AND change.entityId IS NOT NULL
WITH *
ORDER BY change.revision DESC, change.entityId DESC
LIMIT $window
MATCH (organization:Organization)
WHERE organization.id IN [change.aboutId, change.alsoAboutId] AND /*:filter*/ true /*filter:*/
WITH DISTINCT change
ORDER BY change.revision DESC, change.entityId DESC
LIMIT $limit
RETURN change {.entityId, .noun, .version, .revision, .recordedAt, .actor, .reason, .proposedBy, .proposal, .before, .after,
               .act, .mergedInto} AS change
ORDER BY change.revision DESC, change.entityId DESC
