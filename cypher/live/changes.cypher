// The history, one page in the order in which it was written.
//   $limit  how many rows at the most
// Slots: prelude, filter, page, order, keys.
/*:prelude*/ /*prelude:*/
MATCH (change:Change)
WHERE /*:filter*/ change.revision > 0 AND change.entityId IS NOT NULL /*filter:*/ AND /*:page*/ true /*page:*/
WITH change
ORDER BY /*:order*/ change.revision, change.entityId /*order:*/
LIMIT $limit
RETURN change {.entityId, .noun, .version, .revision, .recordedAt, .actor, .reason, .proposedBy, .proposal, .before, .after,
               .act, .mergedInto, .erased} AS change,
       /*:keys*/ [change.revision, change.entityId] /*keys:*/ AS place
