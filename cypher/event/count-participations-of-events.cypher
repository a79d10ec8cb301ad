// How many participations there are in each given event.
//   $parentIds  list of event ids
// Slots: prelude, filter.
/*:prelude*/ /*prelude:*/
UNWIND $parentIds AS parentId
MATCH (parent:Event {id: parentId})
CALL (*) {
  MATCH (parent)<-[:IN_EVENT]-(participation:Participation)
  WHERE /*:filter*/ true /*filter:*/
  RETURN count(*) AS total
}
RETURN parentId, total
