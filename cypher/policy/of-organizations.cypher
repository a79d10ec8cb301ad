// Policies that each given organization cites or carries out, one page in an order for each.
//   $parentIds  list of organization ids
//   $limit      how many of each at the most
// Slots: prelude, filter, page, order, keys.
/*:prelude*/ /*prelude:*/
UNWIND $parentIds AS parentId
MATCH (parent:Organization {id: parentId})
CALL (*) {
  MATCH (parent)-[:CITES]->(policy:Policy)
  WHERE /*:filter*/ true /*filter:*/ AND /*:page*/ true /*page:*/
  WITH DISTINCT policy
  ORDER BY /*:order*/ policy.sortName, policy.id /*order:*/
  LIMIT $limit
  RETURN policy
}
RETURN parentId,
       policy {.id, .displayName, .nameValues, .nameLanguages, .nameTypes, .nameOrigins, .issuerId, .year, .period} AS policy,
       /*:keys*/ [policy.id] /*keys:*/ AS place
