// The policies that an organization cites or carries out, each with the citation, by title; and how many there are in all.
//   $organizationId  whose
//   $limit           how many at the most
// Slots: filter.
MATCH (by:Organization {id: $organizationId})-[citation:CITES]->(policy:Policy)
WHERE /*:filter*/ true /*filter:*/
WITH by, citation, policy
ORDER BY policy.sortName, policy.id, citation.id
WITH by, collect([citation, policy]) AS found
UNWIND found[..$limit] AS row
WITH by, size(found) AS total, row[0] AS citation, row[1] AS policy
RETURN total,
       citation {.id, policyId: policy.id, byId: by.id} AS citation,
       policy {.id, .displayName, .nameValues, .nameLanguages, .nameTypes, .nameOrigins, .issuerId, .year, .period} AS policy
