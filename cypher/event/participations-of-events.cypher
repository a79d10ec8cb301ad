// Participations in each given event, one page in an order for each.
//   $parentIds  list of event ids
//   $limit      how many of each at the most
// Slots: prelude, filter, page, order, keys.
/*:prelude*/ /*prelude:*/
UNWIND $parentIds AS parentId
MATCH (parent:Event {id: parentId})
CALL (*) {
  MATCH (parent)<-[:IN_EVENT]-(participation:Participation)
  WHERE /*:filter*/ true /*filter:*/ AND /*:page*/ true /*page:*/
  WITH participation
  ORDER BY /*:order*/ participation.id /*order:*/
  LIMIT $limit
  RETURN participation
}
RETURN parentId,
       participation {.id, .eventId, .role, .organizationId, .personId, .titleAsWritten} AS participation,
       /*:keys*/ [participation.id] /*keys:*/ AS place
