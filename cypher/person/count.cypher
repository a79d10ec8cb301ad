// How many people there are.
// Slots: prelude, filter.
/*:prelude*/ /*prelude:*/
MATCH (person:Person)
WHERE /*:filter*/ true /*filter:*/
RETURN count(*) AS total
