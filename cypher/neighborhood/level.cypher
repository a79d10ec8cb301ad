// Organizations one tie away from some, that are not there yet: most ties to those first, hubs last.
//   $frontierIds  list of ids of the organizations to go on from
//   $seenIds      list of ids of the organizations that are there
//   $limit        how many rows at the most
// Slots: types, followed, reached, inside (whether one may go on from there), partner.
// The degree is of any type: that is one read, where that of ties alone is one for each type.
MATCH (organization:Organization)
WHERE organization.id IN $frontierIds
MATCH (organization)-[tie:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]-(partner)
WHERE /*:followed*/ true /*followed:*/
WITH partner, count(tie) AS tieCount
WHERE NOT partner.id IN $seenIds AND /*:reached*/ true /*reached:*/
WITH partner, tieCount, COUNT { (partner)--() } AS degree
ORDER BY tieCount DESC, degree, partner.id
LIMIT $limit
RETURN /*:partner*/ [partner.id] /*partner:*/ AS organization, /*:inside*/ true /*inside:*/ AS inside
