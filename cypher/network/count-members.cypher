// How many organizations a part of the graph has.
// Slots: prelude, filter.
/*:prelude*/ /*prelude:*/
MATCH (organization:Organization)
WHERE /*:filter*/ true /*filter:*/
RETURN count(*) AS total
