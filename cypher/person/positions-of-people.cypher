// Positions that each given person holds, one page in an order for each.
//   $parentIds  list of person ids
//   $limit      how many positions of each at the most
// Slots: prelude, filter, page, order, keys.
/*:prelude*/ /*prelude:*/
UNWIND $parentIds AS parentId
MATCH (parent:Person {id: parentId})
CALL (*) {
  MATCH (parent)-[position:HOLDS_POSITION_AT]->(:Organization)
  WHERE /*:filter*/ true /*filter:*/ AND /*:page*/ true /*page:*/
  WITH position
  ORDER BY /*:order*/ position.id /*order:*/
  LIMIT $limit
  RETURN position
}
RETURN parentId,
       position {.id, .personId, .organizationId, .title, .tier, .since, .until, .status} AS position,
       /*:keys*/ [position.id] /*keys:*/ AS place
