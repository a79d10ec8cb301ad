// Policies, one page in an order.
//   $limit  how many rows at the most
// Slots: prelude, filter, page, order, keys.
/*:prelude*/ /*prelude:*/
MATCH (policy:Policy)
WHERE /*:filter*/ true /*filter:*/ AND /*:page*/ true /*page:*/
WITH policy
ORDER BY /*:order*/ policy.sortName, policy.id /*order:*/
LIMIT $limit
RETURN policy {.id, .displayName, .nameValues, .nameLanguages, .nameTypes, .nameOrigins, .issuerId, .year, .period} AS policy,
       /*:keys*/ [policy.id] /*keys:*/ AS place
