// Ties among some organizations of each given community, by id.
//   $communities  list of {community: its number, ids: list of organization ids}
//   $limit        how many ties of each at the most
// Slots: types, followed, tie.
UNWIND $communities AS each
CALL (each) {
  UNWIND each.ids AS id
  MATCH (source:Organization {id: id})-[tie:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]->()
  WHERE tie.targetId IN each.ids AND /*:followed*/ true /*followed:*/
  WITH tie
  ORDER BY tie.id
  LIMIT $limit
  RETURN collect(/*:tie*/ [tie.id] /*tie:*/) AS ties
}
RETURN each.community AS community, ties
