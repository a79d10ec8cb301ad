// How many walks of two steps begin on either side of a search, read from degrees: how wide the search gets from there.
//   $from, $to  lists of organization ids
// Slots: types.
UNWIND [$from, $to] AS ids
CALL (ids) {
  MATCH (organization:Organization)
  WHERE organization.id IN ids
  MATCH (organization)-[:/*:types*/MEMBER_OF|COOPERATES_WITH/*types:*/]-(neighbour)
  RETURN sum(COUNT { (neighbour)-[:/*:types*/MEMBER_OF|COOPERATES_WITH/*types:*/]-() }) AS walks
}
WITH collect(walks) AS walks
RETURN walks[0] AS from, walks[1] AS to
