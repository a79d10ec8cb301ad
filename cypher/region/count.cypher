// How many regions there are that fit a filter.
// Slots: prelude, filter.
/*:prelude*/ /*prelude:*/
MATCH (region:Region)
WHERE /*:filter*/ true /*filter:*/
RETURN count(*) AS total
