// Facts that rest on each given document, in the order in which it states them, one page for each.
//   $parentIds  list of document ids
//   $limit      how many of each at the most
// Slots: prelude, filter, page, order, keys.
/*:prelude*/ /*prelude:*/
UNWIND $parentIds AS parentId
MATCH (parent:Document {id: parentId})
CALL (*) {
  MATCH (parent)<-[:RESTS_ON]-(evidence:Evidence)
  WHERE /*:filter*/ true /*filter:*/ AND /*:page*/ true /*page:*/
  WITH evidence
  ORDER BY /*:order*/ evidence.id /*order:*/
  LIMIT $limit
  RETURN evidence
}
RETURN parentId,
       evidence {.id, .factId, .locator, .asWritten} AS fact,
       /*:keys*/ [evidence.id] /*keys:*/ AS place
