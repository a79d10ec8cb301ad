// Organizations that cite each given policy or carry it out, one page in an order for each.
//   $parentIds  list of policy ids
//   $limit      how many of each at the most
// Slots: prelude, filter, page, order, keys, organization.
/*:prelude*/ /*prelude:*/
UNWIND $parentIds AS parentId
MATCH (parent:Policy {id: parentId})
CALL (*) {
  MATCH (parent)<-[:CITES]-(organization:Organization)
  WHERE /*:filter*/ true /*filter:*/ AND /*:page*/ true /*page:*/
  WITH DISTINCT organization
  ORDER BY /*:order*/ organization.sortName, organization.id /*order:*/
  LIMIT $limit
  RETURN organization
}
RETURN parentId,
       /*:organization*/ [organization.id] /*organization:*/ AS organization,
       /*:keys*/ [organization.id] /*keys:*/ AS place
