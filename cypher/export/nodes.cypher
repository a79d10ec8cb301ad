// Facts of one noun that are nodes, one page in their order, each with what it rests on.
//   $limit  how many rows at the most
// Slots: label, filter, page (where the page begins), order, keys, columns.
MATCH (fact:/*:label*/Commitment/*label:*/)
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
