// How many organizations cite each given policy or carry it out.
//   $parentIds  list of policy ids
// Slots: prelude, filter.
/*:prelude*/ /*prelude:*/
UNWIND $parentIds AS parentId
MATCH (parent:Policy {id: parentId})
CALL (*) {
  MATCH (parent)<-[:CITES]-(organization:Organization)
  WHERE /*:filter*/ true /*filter:*/
  RETURN count(DISTINCT organization) AS total
}
RETURN parentId, total
