// How many groups there are of ties counted by some values of theirs and of their ends.
//   $regions  map of each region to the one it counts in; only where regions are counted at a level
//   $kinds    map of each type to its kind; only where kinds are counted
// Slots: prelude, ties (what finds them and their ends), types, filter, each (one row for each value of a list), values.
/*:prelude*/ /*prelude:*/
/*:ties*/ MATCH (source:Organization)-[tie:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]->(target) /*ties:*/
WHERE /*:filter*/ true /*filter:*/
/*:each*/ /*each:*/
WITH DISTINCT /*:values*/ tie.status AS value0 /*values:*/
RETURN count(*) AS total
