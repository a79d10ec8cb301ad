// How many ties of each kind there are of which the history says something else at one moment than at an earlier one.
//   $fromEnd, $toEnd  the two moments, ISO 8601
//   $today            the day of the later moment; what has an end by then is over
// Slots: prelude, filter, grades. What the differences are is told in recorded.cypher.
/*:prelude*/ /*prelude:*/
MATCH (change:Change)
WHERE change.recordedAt > $fromEnd AND change.recordedAt <= $toEnd AND change.entityId IS NOT NULL
  AND change.kind IS NOT NULL AND /*:filter*/ true /*filter:*/
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
WHERE difference IS NOT NULL AND /*:grades*/ true /*grades:*/
RETURN change.kind AS kind,
       sum(CASE difference WHEN 'ADDED' THEN 1 ELSE 0 END) AS added,
       sum(CASE difference WHEN 'ENDED' THEN 1 ELSE 0 END) AS ended,
       sum(CASE difference WHEN 'CHANGED' THEN 1 ELSE 0 END) AS changed
