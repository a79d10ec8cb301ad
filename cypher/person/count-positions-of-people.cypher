// How many positions each given person holds.
//   $parentIds  list of person ids
// Slots: prelude, filter.
/*:prelude*/ /*prelude:*/
UNWIND $parentIds AS parentId
MATCH (parent:Person {id: parentId})
CALL (*) {
  MATCH (parent)-[position:HOLDS_POSITION_AT]->(:Organization)
  WHERE /*:filter*/ true /*filter:*/
  RETURN count(*) AS total
}
RETURN parentId, total
