// Events that fit a filter, one page in an order.
//   $limit  how many rows at the most
// Slots: prelude, filter, page, order, keys.
/*:prelude*/ /*prelude:*/
MATCH (event:Event)
WHERE /*:filter*/ true /*filter:*/ AND /*:page*/ true /*page:*/
WITH event
ORDER BY /*:order*/ event.id /*order:*/
LIMIT $limit
RETURN event {.id, .type, .displayName, .nameValues, .nameLanguages, .nameTypes, .nameOrigins, .date, .dateAsWritten, .place, .regionId} AS event,
       /*:keys*/ [event.id] /*keys:*/ AS place
