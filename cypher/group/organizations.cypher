// Organizations counted by some values of theirs, the largest group first, one page.
//   $limit    how many groups at the most
//   $regions  map of each region to the one it counts in; only where regions are counted at a level
// Slots: prelude, filter, each (one row for each value of a list), values, page, order, shown, keys.
/*:prelude*/ /*prelude:*/
MATCH (organization:Organization)
WHERE /*:filter*/ true /*filter:*/
/*:each*/ /*each:*/
WITH /*:values*/ organization.kind AS value0 /*values:*/, count(*) AS size
WHERE /*:page*/ true /*page:*/
WITH *
ORDER BY /*:order*/ size DESC, value0 /*order:*/
LIMIT $limit
RETURN size, /*:shown*/ [value0] /*shown:*/ AS values, /*:keys*/ [size, value0] /*keys:*/ AS place
