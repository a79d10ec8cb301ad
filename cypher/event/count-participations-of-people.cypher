// How many participations there are of each given person.
//   $parentIds  list of person ids
// Slots: prelude, filter.
/*:prelude*/ /*prelude:*/
UNWIND $parentIds AS parentId
MATCH (parent:Person {id: parentId})
CALL (*) {
  MATCH (parent)<-[:BY_PERSON]-(participation:Participation)-[:IN_EVENT]->(event:Event)
  WHERE /*:filter*/ true /*filter:*/
  RETURN count(*) AS total
}
RETURN parentId, total
