// Facts that rest on each given document, in the order in which it states them, one page for each.
//   $parentIds  list of document ids
//   $limit      how many of each at the most
// Slots: prelude, filter, page, order, keys.
/*:prelude*/ /*prelude:*/
UNWIND $parentIds AS parentId
CALL (*) {
  MATCH (evidence:Evidence)
  WHERE evidence.documentId = parentId AND /*:filter*/ true /*filter:*/ AND /*:page*/ true /*page:*/
  WITH evidence
  ORDER BY evidence.documentId, /*:order*/ evidence.id /*order:*/
  LIMIT $limit
  RETURN evidence
}
RETURN parentId,
       evidence {.id, .factId, .locator, .asWritten} AS fact,
       /*:keys*/ [evidence.id] /*keys:*/ AS place
