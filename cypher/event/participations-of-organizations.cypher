// Participations of each given organization, one page in an order for each.
//   $parentIds  list of organization ids
//   $limit      how many of each at the most
// Slots: prelude, filter, page, order, keys.
/*:prelude*/ /*prelude:*/
UNWIND $parentIds AS parentId
MATCH (parent:Organization {id: parentId})
CALL (*) {
  MATCH (parent)<-[:BY_ORGANIZATION]-(participation:Participation)-[:IN_EVENT]->(event:Event)
  WHERE /*:filter*/ true /*filter:*/ AND /*:page*/ true /*page:*/
  WITH participation, event
  ORDER BY /*:order*/ participation.id /*order:*/
  LIMIT $limit
  RETURN participation, event
}
RETURN parentId,
       participation {.id, .eventId, .role, .organizationId, .personId, .titleAsWritten} AS participation,
       /*:keys*/ [participation.id] /*keys:*/ AS place
