// People, one page in an order.
//   $limit  how many rows at the most
// Slots: prelude, filter, page, order, keys.
/*:prelude*/ /*prelude:*/
MATCH (person:Person)
WHERE /*:filter*/ true /*filter:*/ AND /*:page*/ true /*page:*/
WITH person
ORDER BY /*:order*/ person.sortName, person.id /*order:*/
LIMIT $limit
RETURN person {.id, .displayName, .nameValues, .nameLanguages, .nameTypes, .nameOrigins} AS person,
       /*:keys*/ [person.id] /*keys:*/ AS place
