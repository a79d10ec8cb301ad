// How many participations there are of each given organization.
//   $parentIds  list of organization ids
// Slots: prelude, filter.
/*:prelude*/ /*prelude:*/
UNWIND $parentIds AS parentId
MATCH (parent:Organization {id: parentId})
CALL (*) {
  MATCH (parent)<-[:BY_ORGANIZATION]-(participation:Participation)-[:IN_EVENT]->(event:Event)
  WHERE /*:filter*/ true /*filter:*/
  RETURN count(*) AS total
}
RETURN parentId, total
