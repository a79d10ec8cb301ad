// Ties of each given organization, with the organization at the other end, one page in an order for each.
//   $parentIds  list of organization ids
//   $limit      how many ties of each at the most
// Slots: prelude, pattern, filter, page, order, keys, tie, partner.
/*:prelude*/ /*prelude:*/
UNWIND $parentIds AS parentId
MATCH (organization:Organization {id: parentId})
CALL (*) {
  MATCH /*:pattern*/ (organization)-[tie:MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO]-(partner) /*pattern:*/
  WHERE /*:filter*/ true /*filter:*/ AND /*:page*/ true /*page:*/
  WITH tie, partner
  ORDER BY /*:order*/ tie.id /*order:*/
  LIMIT $limit
  RETURN tie, partner
}
RETURN parentId,
       /*:tie*/ [tie.id] /*tie:*/ AS tie,
       /*:partner*/ [partner.id] /*partner:*/ AS partner,
       /*:keys*/ [tie.id] /*keys:*/ AS place
