// What was changed at once, each with what it was before, and where its id led then.
//   $act
MATCH (change:Change {act: $act})
RETURN change.entityId AS id, change.noun AS noun, change.version AS version,
       change.before AS before, change.after AS after,
       change.mergedInto AS mergedInto, coalesce(change.ledHere, []) AS ledHere,
       head(COLLECT {
         MATCH (former:Change {entityId: change.entityId, version: change.version - 1})
         RETURN former.mergedInto
       }) AS mergedBefore
ORDER BY id
