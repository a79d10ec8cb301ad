// How many documents there are.
// Slots: prelude, filter.
/*:prelude*/ /*prelude:*/
MATCH (document:Document)
WHERE /*:filter*/ true /*filter:*/
RETURN count(*) AS total
