// How many walks of two steps begin at some organizations, read from degrees: how wide a search from there gets.
//   $ids  list of organization ids
// Slots: types.
MATCH (organization:Organization)
WHERE organization.id IN $ids
MATCH (organization)-[:/*:types*/MEMBER_OF|COOPERATES_WITH/*types:*/]-(neighbour)
RETURN sum(COUNT { (neighbour)-[:/*:types*/MEMBER_OF|COOPERATES_WITH/*types:*/]-() }) AS walks
