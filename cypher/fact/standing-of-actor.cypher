// How many organizations the graph holds, and whether an actor wrote here before.
//   $actor  who
RETURN COUNT { (:Organization) } AS organizations,
       EXISTS { MATCH (change:Change) USING INDEX change:Change(actor) WHERE change.actor = $actor } AS wroteBefore
