// Ties of which the history says something else at one moment than at an earlier one, what it says at both, and both
// ends as they are now, one page in an order.
//   $fromEnd, $toEnd  the two moments, ISO 8601
//   $today            the day of the later moment; what has an end by then is over
//   $difference       ADDED: not there before; ENDED: taken back, or said to be over now; CHANGED: otherwise
//   $limit            how many rows at the most
// Slots: prelude, filter, page, grades, order, keys, source, target. What can be told of the later entry alone is asked
// before the earlier one is looked for.
/*:prelude*/ /*prelude:*/
MATCH (change:Change)
WHERE change.recordedAt > $fromEnd AND change.recordedAt <= $toEnd AND change.entityId IS NOT NULL
  AND change.kind IS NOT NULL AND /*:page*/ true /*page:*/ AND /*:filter*/ true /*filter:*/
  AND ($difference <> 'CHANGED' OR change.version > 1)
  AND ($difference <> 'ENDED' OR change.digest IS NULL OR change.status = 'ENDED' OR change.endsOn <= $today)
  AND NOT EXISTS {
    MATCH (later:Change {entityId: change.entityId, version: change.version + 1})
    WHERE later.recordedAt <= $toEnd
  }
CALL (change) {
  OPTIONAL MATCH (former:Change {entityId: change.entityId})
  WHERE former.version < change.version AND former.recordedAt <= $fromEnd
  RETURN former
  ORDER BY former.version DESC
  LIMIT 1
}
WITH *, CASE
  WHEN former.digest IS NULL AND change.digest IS NULL THEN null
  WHEN former.digest IS NULL THEN 'ADDED'
  WHEN change.digest IS NULL THEN 'ENDED'
  WHEN change.digest = former.digest THEN null
  WHEN (change.status = 'ENDED' OR change.endsOn <= $today) AND former.status <> 'ENDED' AND former.endsOn > $today THEN 'ENDED'
  ELSE 'CHANGED'
END AS difference
WHERE difference = $difference AND /*:grades*/ true /*grades:*/
WITH change, former
ORDER BY /*:order*/ change.recordedAt DESC, change.entityId DESC /*order:*/
LIMIT $limit
OPTIONAL MATCH (source:Organization {id: change.sourceId})
OPTIONAL MATCH (target:Organization {id: change.targetId})
RETURN change {.entityId, .recordedAt, .revision, .actor, .reason, .after} AS change,
       former.after AS former,
       CASE WHEN source IS NOT NULL THEN /*:source*/ [source.id] /*source:*/ END AS source,
       CASE WHEN target IS NOT NULL THEN /*:target*/ [target.id] /*target:*/ END AS target,
       /*:keys*/ [change.recordedAt, change.entityId] /*keys:*/ AS place
ORDER BY /*:order*/ change.recordedAt DESC, change.entityId DESC /*order:*/
