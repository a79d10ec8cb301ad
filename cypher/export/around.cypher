// The ids of organizations one tie away from some, that are not there yet.
//   $frontierIds  list of ids of the organizations to go on from
//   $seenIds      list of ids of the organizations that are there
//   $limit        how many rows at the most
// Slots: types, followed, inside (whether one may be reached).
MATCH (organization:Organization)
WHERE organization.id IN $frontierIds
MATCH (organization)-[tie:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]-(partner)
WHERE /*:followed*/ true /*followed:*/
WITH DISTINCT partner
WHERE NOT partner.id IN $seenIds AND /*:inside*/ true /*inside:*/
RETURN partner.id AS id
LIMIT $limit
