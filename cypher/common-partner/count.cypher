// How many organizations are tied to at least so many of the given ones.
//   $organizationIds  list of organization ids, each once
//   $atLeast          to how many of them
// Slots: types, followed, inside.
MATCH (organization:Organization)
WHERE organization.id IN $organizationIds
MATCH (organization)-[tie:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]-(partner)
WHERE /*:followed*/ true /*followed:*/
WITH partner, count(DISTINCT organization) AS sharedCount
WHERE sharedCount >= $atLeast AND NOT partner.id IN $organizationIds AND /*:inside*/ true /*inside:*/
RETURN count(*) AS total
