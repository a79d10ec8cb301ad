// The ids of all that an actor was the last to change and that is still there, in their order.
//   $actor  who
MATCH (change:Change {actor: $actor})
WHERE change.after IS NOT NULL
  AND NOT EXISTS { MATCH (later:Change {entityId: change.entityId}) WHERE later.version > change.version }
RETURN change.entityId AS id, change.noun AS noun
ORDER BY id
