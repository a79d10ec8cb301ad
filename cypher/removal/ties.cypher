// Ties of a network that end at organizations that are removed, by id.
//   $ids    list of ids of the organizations removed
//   $limit  how many ties at the most
// Slots: prelude, types, removed, partner (whether each is in the network), lost (whether a tie is followed), row.
/*:prelude*/ /*prelude:*/
MATCH (removed:Organization)
WHERE removed.id IN $ids AND /*:removed*/ true /*removed:*/
MATCH (removed)-[lost:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]-(partner:Organization)
WHERE /*:lost*/ true /*lost:*/ AND /*:partner*/ true /*partner:*/
WITH DISTINCT lost
ORDER BY lost.id
LIMIT $limit
RETURN /*:row*/ [lost.id] /*row:*/ AS tie
