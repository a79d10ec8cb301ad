// How many entries of the history there are.
// Slots: prelude, filter.
/*:prelude*/ /*prelude:*/
MATCH (change:Change)
WHERE /*:filter*/ true /*filter:*/
RETURN count(*) AS total
