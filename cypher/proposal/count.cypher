// How many proposals there are.
// Slots: prelude, filter.
/*:prelude*/ /*prelude:*/
MATCH (proposal:Proposal)
WHERE /*:filter*/ true /*filter:*/
RETURN count(*) AS total
