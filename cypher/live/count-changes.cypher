// How many entries of the history there are.
// Slots: prelude, filter.
/*:prelude*/ /*prelude:*/
MATCH (change:Change)
WHERE /*:filter*/ change.revision > 0 /*filter:*/
RETURN count(*) AS total
