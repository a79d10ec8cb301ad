// The ties of an organization as the history had them at a moment, one page in an order.
//   $id     the organization
//   $at     ISO 8601
//   $limit  how many rows at the most
// An index of entries by what they are about goes on with revision and entityId.
// Slots: prelude, filter, page, order, keys.
/*:prelude*/ WITH $id AS id, $at AS at /*prelude:*/
CALL (id) {
  MATCH (entry:Change {aboutId: id})
  WHERE entry.revision > 0 AND entry.entityId IS NOT NULL AND entry.noun = 'relationships'
  RETURN entry.entityId AS tieId
  UNION
  MATCH (entry:Change {alsoAboutId: id})
  WHERE entry.revision > 0 AND entry.entityId IS NOT NULL AND entry.noun = 'relationships'
  RETURN entry.entityId AS tieId
}
CALL (tieId, at) {
  MATCH (change:Change {entityId: tieId})
  WHERE change.version > 0 AND change.recordedAt <= at
  RETURN change
  ORDER BY change.version DESC
  LIMIT 1
}
WITH change, id
WHERE change.after IS NOT NULL AND id IN [change.sourceId, change.targetId]
  AND /*:filter*/ true /*filter:*/ AND /*:page*/ true /*page:*/
WITH change
ORDER BY /*:order*/ change.entityId /*order:*/
LIMIT $limit
RETURN change {.entityId, .noun, .version, .revision, .recordedAt, .actor, .reason, .proposedBy, .proposal, .before, .after,
               .act, .mergedInto} AS change,
       /*:keys*/ [change.entityId] /*keys:*/ AS place
