// The history, one page in an order.
//   $limit  how many rows at the most
// Slots: prelude, filter, page, order, keys.
/*:prelude*/ /*prelude:*/
MATCH (change:Change)
WHERE /*:filter*/ true /*filter:*/ AND /*:page*/ true /*page:*/
WITH change
ORDER BY /*:order*/ change.version DESC /*order:*/
LIMIT $limit
RETURN change {.entityId, .noun, .version, .revision, .recordedAt, .actor, .reason, .proposedBy, .proposal, .before, .after,
               .act, .mergedInto} AS change,
       /*:keys*/ [change.version] /*keys:*/ AS place
