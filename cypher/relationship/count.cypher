// How many ties fit a filter.
// Slots: prelude, types, filter.
/*:prelude*/ /*prelude:*/
MATCH (source)-[tie:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]->(target)
WHERE /*:filter*/ true /*filter:*/
RETURN count(*) AS total
