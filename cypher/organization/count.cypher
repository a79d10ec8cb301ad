// How many organizations fit a filter.
// Slots: prelude, hint, filter.
/*:prelude*/ /*prelude:*/
MATCH (organization:Organization)
/*:hint*/ /*hint:*/
WHERE /*:filter*/ true /*filter:*/
RETURN count(*) AS total
