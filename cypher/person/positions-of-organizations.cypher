// Positions held at each given organization, with who holds them, one page in an order for each.
//   $parentIds  list of organization ids
//   $limit      how many positions of each at the most
// Slots: prelude, filter, page, order, keys.
/*:prelude*/ /*prelude:*/
UNWIND $parentIds AS parentId
MATCH (parent:Organization {id: parentId})
CALL (*) {
  MATCH (parent)<-[position:HOLDS_POSITION_AT]-(person:Person)
  WHERE /*:filter*/ true /*filter:*/ AND /*:page*/ true /*page:*/
  WITH position, person
  ORDER BY /*:order*/ position.id /*order:*/
  LIMIT $limit
  RETURN position, person
}
RETURN parentId,
       position {.id, .personId, .organizationId, .title, .tier, .since, .until, .status} AS position,
       /*:keys*/ [position.id] /*keys:*/ AS place,
       person {.id, .displayName, .nameValues, .nameLanguages, .nameTypes, .nameOrigins} AS person
