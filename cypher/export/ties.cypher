// Facts of one type of tie, one page in their order, each with what it rests on.
//   $limit  how many rows at the most
// Slots: type, filter, page (where the page begins), order, keys, columns.
MATCH (source)-[fact:/*:type*/MEMBER_OF/*type:*/]->(target)
WHERE /*:filter*/ true /*filter:*/ AND /*:page*/ true /*page:*/
WITH fact
ORDER BY /*:order*/ fact.id /*order:*/
LIMIT $limit
RETURN /*:columns*/ [fact.id] /*columns:*/ AS columns,
       /*:keys*/ [fact.id] /*keys:*/ AS place,
       COLLECT {
         MATCH (evidence:Evidence {factId: fact.id})
         RETURN [evidence.documentId, evidence.locator, evidence.asWritten]
         ORDER BY evidence.rank
       } AS evidence
