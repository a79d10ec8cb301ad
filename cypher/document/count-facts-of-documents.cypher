// How many facts rest on each given document.
//   $parentIds  list of document ids
// Slots: prelude, filter.
/*:prelude*/ /*prelude:*/
UNWIND $parentIds AS parentId
MATCH (parent:Document {id: parentId})
CALL (*) {
  MATCH (parent)<-[:RESTS_ON]-(evidence:Evidence)
  WHERE /*:filter*/ true /*filter:*/
  RETURN count(*) AS total
}
RETURN parentId, total
