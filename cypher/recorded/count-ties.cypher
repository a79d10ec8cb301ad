// How many ties the history had of an organization at a moment.
//   $id     the organization
//   $at     ISO 8601
// An index of entries by what they are about goes on with revision and entityId.
// Slots: prelude, filter.
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
WHERE change.after IS NOT NULL AND id IN [change.sourceId, change.targetId] AND /*:filter*/ true /*filter:*/
RETURN count(*) AS total
