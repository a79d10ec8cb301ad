// The people who hold or held positions at both of two organizations, by name, with these positions; and how many
// such people there are in all.
//   $organizationId  one organization
//   $otherId         the other
//   $limit           how many people at the most
// Slots: filter.
MATCH (:Organization {id: $organizationId})<-[here:HOLDS_POSITION_AT]-(person:Person)-[there:HOLDS_POSITION_AT]->(:Organization {id: $otherId})
WHERE /*:filter*/ true /*filter:*/
WITH person, here, there
ORDER BY here.id, there.id
WITH person, collect(DISTINCT here) + collect(DISTINCT there) AS positions
ORDER BY person.sortName, person.id
WITH collect([person, positions]) AS found
UNWIND found[..$limit] AS row
WITH size(found) AS total, row[0] AS person, row[1] AS positions
RETURN total,
       person {.id, .displayName, .nameValues, .nameLanguages, .nameTypes, .nameOrigins} AS person,
       [position IN positions | position {.id, .personId, .organizationId, .title, .tier, .since, .until, .status}] AS positions
