// How many ties fit a filter.
// Slots: prelude, ties (what finds them and their ends), types, filter.
/*:prelude*/ /*prelude:*/
/*:ties*/ MATCH (source)-[tie:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]->(target) /*ties:*/
WHERE /*:filter*/ true /*filter:*/
RETURN count(*) AS total
