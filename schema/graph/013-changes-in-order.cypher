// The history in the order in which it was written, whole and by organization. What each entry is about stands beside
// its JSON, as every entry written from now on has it; the JSON is canonical, so each of these keys stands in it once.
MATCH (change:Change)
WHERE change.aboutId IS NULL
  AND change.noun IN ['organizations', 'relationships', 'positions', 'participations', 'policies', 'policyCitations', 'commitments', 'declaredMembers']
CALL (change) {
  WITH change,
       CASE change.noun
         WHEN 'positions' THEN 'organization'
         WHEN 'participations' THEN 'organization'
         WHEN 'policies' THEN 'issuer'
         WHEN 'policyCitations' THEN 'by'
         WHEN 'commitments' THEN 'by'
         WHEN 'declaredMembers' THEN 'alliance'
       END AS key,
       coalesce(change.after, change.before) AS fact
  SET change.aboutId = CASE change.noun
        WHEN 'organizations' THEN change.entityId
        WHEN 'relationships' THEN change.sourceId
        ELSE split(split(fact, '"' + key + '":"')[1], '"')[0]
      END,
      change.alsoAboutId = CASE change.noun
        WHEN 'relationships' THEN change.targetId
        WHEN 'commitments' THEN split(split(fact, '"concerning":"')[1], '"')[0]
      END
} IN TRANSACTIONS OF 2000 ROWS;
CREATE INDEX change_order IF NOT EXISTS FOR (n:Change) ON (n.revision, n.entityId);
CREATE INDEX change_about IF NOT EXISTS FOR (n:Change) ON (n.aboutId, n.revision, n.entityId);
CREATE INDEX change_also_about IF NOT EXISTS FOR (n:Change) ON (n.alsoAboutId, n.revision, n.entityId);
