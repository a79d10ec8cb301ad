// Organizations that fit a filter, one page in an order.
//   $limit  how many rows at the most
// Slots: prelude, filter, page (where the page begins), order, keys (what its cursors are made of), organization.
/*:prelude*/ /*prelude:*/
MATCH (organization:Organization)
WHERE /*:filter*/ true /*filter:*/ AND /*:page*/ true /*page:*/
WITH organization
ORDER BY /*:order*/ organization.sortName, organization.id /*order:*/
LIMIT $limit
RETURN /*:organization*/ [organization.id] /*organization:*/ AS organization, /*:keys*/ [organization.id] /*keys:*/ AS place
