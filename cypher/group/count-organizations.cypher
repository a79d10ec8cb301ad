// How many groups there are of organizations counted by some values of theirs.
//   $regions  map of each region to the one it counts in; only where regions are counted at a level
// Slots: prelude, filter, each (one row for each value of a list), values.
/*:prelude*/ /*prelude:*/
MATCH (organization:Organization)
WHERE /*:filter*/ true /*filter:*/
/*:each*/ /*each:*/
WITH DISTINCT /*:values*/ organization.kind AS value0 /*values:*/
RETURN count(*) AS total
