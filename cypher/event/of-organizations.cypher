// Events that each given organization took part in, one page in an order for each.
//   $parentIds  list of organization ids
//   $limit      how many of each at the most
// Slots: prelude, filter, page, order, keys.
/*:prelude*/ /*prelude:*/
UNWIND $parentIds AS parentId
MATCH (parent:Organization {id: parentId})
CALL (*) {
  MATCH (parent)<-[:BY_ORGANIZATION]-(:Participation)-[:IN_EVENT]->(event:Event)
  WHERE /*:filter*/ true /*filter:*/ AND /*:page*/ true /*page:*/
  WITH DISTINCT event
  ORDER BY /*:order*/ event.id /*order:*/
  LIMIT $limit
  RETURN event
}
RETURN parentId,
       event {.id, .type, .displayName, .nameValues, .nameLanguages, .nameTypes, .nameOrigins, .date, .dateAsWritten, .place, .regionId} AS event,
       /*:keys*/ [event.id] /*keys:*/ AS place
