// How many reports of errors there are.
// Slots: prelude, filter.
/*:prelude*/ /*prelude:*/
MATCH (report:Report)
WHERE /*:filter*/ true /*filter:*/
RETURN count(*) AS total
