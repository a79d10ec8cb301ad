// Organizations of a few regions that fit a filter, one page in an order. In that of names the index has those of each
// region already, so that none is gone through beyond a page of each.
//   $limit  how many rows at the most
// Slots: prelude (makes a row for each region, or for each kind in each), index, filter, page (where the page begins),
// same (what of the index a row is for), order, keys (what its cursors are made of), organization.
/*:prelude*/ UNWIND [''] AS regionId /*prelude:*/
CALL (*) {
  MATCH (organization:Organization)
  USING INDEX SEEK organization:Organization(/*:index*/ regionId, sortName, id /*index:*/)
  WHERE /*:filter*/ organization.regionId = regionId
    AND organization.sortName IS NOT NULL AND organization.id IS NOT NULL /*filter:*/ AND /*:page*/ true /*page:*/
  RETURN organization
  // The index begins with what is the same here.
  ORDER BY /*:same*/ organization.regionId /*same:*/, /*:order*/ organization.sortName, organization.id /*order:*/
  LIMIT $limit
}
WITH organization
ORDER BY /*:order*/ organization.sortName, organization.id /*order:*/
LIMIT $limit
RETURN /*:organization*/ [organization.id] /*organization:*/ AS organization, /*:keys*/ [organization.id] /*keys:*/ AS place
