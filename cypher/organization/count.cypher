// How many organizations fit a filter.
// Slots: prelude, filter.
/*:prelude*/ /*prelude:*/
MATCH (organization:Organization)
WHERE /*:filter*/ true /*filter:*/
RETURN count(*) AS total
