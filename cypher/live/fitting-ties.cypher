// Those of some ties that fit a filter.
//   $rows  list of maps: id, sourceId, targetId
// Slots: prelude, filter, types.
/*:prelude*/ /*prelude:*/
UNWIND $rows AS row
MATCH (source:Organization {id: row.sourceId})-[tie:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]->(target:Organization {id: row.targetId})
WHERE tie.id = row.id AND /*:filter*/ true /*filter:*/
RETURN tie.id AS id
