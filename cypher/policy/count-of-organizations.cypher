// How many policies each given organization cites or carries out.
//   $parentIds  list of organization ids
// Slots: prelude, filter.
/*:prelude*/ /*prelude:*/
UNWIND $parentIds AS parentId
MATCH (parent:Organization {id: parentId})
CALL (*) {
  MATCH (parent)-[:CITES]->(policy:Policy)
  WHERE /*:filter*/ true /*filter:*/
  RETURN count(DISTINCT policy) AS total
}
RETURN parentId, total
