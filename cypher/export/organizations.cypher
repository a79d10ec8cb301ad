// The ids of organizations that fit a filter, in their order.
// Slots: prelude, filter.
/*:prelude*/ /*prelude:*/
MATCH (organization:Organization)
WHERE /*:filter*/ true /*filter:*/
RETURN organization.id AS id
ORDER BY id
