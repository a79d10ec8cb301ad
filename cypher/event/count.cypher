// How many events there are that fit a filter.
// Slots: prelude, filter.
/*:prelude*/ /*prelude:*/
MATCH (event:Event)
WHERE /*:filter*/ true /*filter:*/
RETURN count(*) AS total
