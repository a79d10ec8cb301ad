// How many events each given organization took part in.
//   $parentIds  list of organization ids
// Slots: prelude, filter.
/*:prelude*/ /*prelude:*/
UNWIND $parentIds AS parentId
MATCH (parent:Organization {id: parentId})
CALL (*) {
  MATCH (parent)<-[:BY_ORGANIZATION]-(:Participation)-[:IN_EVENT]->(event:Event)
  WHERE /*:filter*/ true /*filter:*/
  RETURN count(DISTINCT event) AS total
}
RETURN parentId, total
