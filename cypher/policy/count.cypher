// How many policies there are.
// Slots: prelude, filter.
/*:prelude*/ /*prelude:*/
MATCH (policy:Policy)
WHERE /*:filter*/ true /*filter:*/
RETURN count(*) AS total
