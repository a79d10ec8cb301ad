// Those of some organizations that fit a filter.
//   $ids  list of ids
// Slots: prelude, filter.
/*:prelude*/ /*prelude:*/
MATCH (organization:Organization)
WHERE organization.id IN $ids AND /*:filter*/ true /*filter:*/
RETURN organization.id AS id
