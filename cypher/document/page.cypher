// Documents, one page in an order.
//   $limit  how many rows at the most
// Slots: prelude, filter, page, order, keys.
/*:prelude*/ /*prelude:*/
MATCH (document:Document)
WHERE /*:filter*/ true /*filter:*/ AND /*:page*/ true /*page:*/
WITH document
ORDER BY /*:order*/ document.id /*order:*/
LIMIT $limit
RETURN document {.id, .title, .publisher, .republishedBy, .authors, .publishedOn, .language, .url, .licence, .attribution} AS document,
       /*:keys*/ [document.id] /*keys:*/ AS place
