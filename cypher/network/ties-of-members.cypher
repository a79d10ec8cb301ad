// Ties of each given organization to others of a network, by id.
//   $ids    list of organization ids
//   $limit  how many of each at the most
// Slots: prelude, types, followed, filter (whether the partner is in the network), tie.
/*:prelude*/ /*prelude:*/
UNWIND $ids AS id
MATCH (organization:Organization {id: id})
CALL (*) {
  MATCH (organization)-[tie:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]-(partner:Organization)
  WHERE /*:followed*/ true /*followed:*/ AND /*:filter*/ true /*filter:*/
  WITH tie
  ORDER BY tie.id
  LIMIT $limit
  RETURN collect(/*:tie*/ [tie.id] /*tie:*/) AS ties
}
RETURN id, ties
