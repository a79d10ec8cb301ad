// Participations of each given person, one page in an order for each.
//   $parentIds  list of person ids
//   $limit      how many of each at the most
// Slots: prelude, filter, page, order, keys.
/*:prelude*/ /*prelude:*/
UNWIND $parentIds AS parentId
MATCH (parent:Person {id: parentId})
CALL (*) {
  MATCH (parent)<-[:BY_PERSON]-(participation:Participation)-[:IN_EVENT]->(event:Event)
  WHERE /*:filter*/ true /*filter:*/ AND /*:page*/ true /*page:*/
  WITH participation, event
  ORDER BY /*:order*/ participation.id /*order:*/
  LIMIT $limit
  RETURN participation, event
}
RETURN parentId,
       participation {.id, .eventId, .role, .organizationId, .personId, .titleAsWritten} AS participation,
       /*:keys*/ [participation.id] /*keys:*/ AS place
