// Whether the graph holds nothing, or whether an actor wrote here before.
//   $actor  who
RETURN NOT EXISTS { MATCH (:Organization) } AS empty,
       EXISTS { MATCH (:Change {actor: $actor}) } AS wroteBefore
