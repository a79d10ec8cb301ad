// What a tie joins and how it stands, beside the JSON of each entry of its history, as every entry written from now on
// has it. The JSON is canonical, so each of these keys stands in it once; what was taken back has them in `before`.
MATCH (change:Change {noun: 'relationships'})
WHERE change.kind IS NULL
CALL (change) {
  WITH change,
       coalesce(change.after, change.before) AS fact,
       split(split(change.after, '"until":"')[1], '"')[0] AS until
  SET change.kind = split(split(fact, '"kind":"')[1], '"')[0],
      change.sourceId = split(split(fact, '"source":"')[1], '"')[0],
      change.targetId = split(split(fact, '"target":"')[1], '"')[0],
      change.status = split(split(change.after, '"status":"')[1], '"')[0],
      change.endsOn = CASE
        WHEN change.after IS NULL THEN null
        WHEN until IS NULL THEN '9999-12-31'
        WHEN size(until) = 10 THEN until
        ELSE toString(date(until + CASE size(until) WHEN 4 THEN '-01' ELSE '' END + '-01')
          + duration({months: CASE size(until) WHEN 4 THEN 12 ELSE 1 END}) - duration({days: 1}))
      END
} IN TRANSACTIONS OF 2000 ROWS;
