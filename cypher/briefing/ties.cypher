// The first ties of an organization in each part of them, the latest first, and how many each part has in all. A part is
// a type of tie; members of an alliance, seen from it, are three: those who left, those in an office, all others.
//   $organizationId  whose
//   $offices         the roles in an alliance that are an office
//   $limit           how many of each part at the most
// Slots: types, filter, tie, partner.
MATCH (organization:Organization {id: $organizationId})-[tie:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]-(partner)
WHERE /*:filter*/ true /*filter:*/
WITH tie, partner,
     CASE
       WHEN NOT tie:MEMBER_OF OR startNode(tie) = organization THEN type(tie)
       WHEN tie.status = 'ENDED' THEN 'FORMER'
       WHEN any(role IN tie.roles WHERE role IN $offices) THEN 'OFFICER'
       ELSE 'OTHER'
     END AS part
ORDER BY coalesce(tie.since, '') DESC, partner.sortName, tie.id
WITH part, count(*) AS total, collect([tie, partner]) AS found
UNWIND found[..$limit] AS row
WITH part, total, row[0] AS tie, row[1] AS partner
RETURN part, total,
       /*:tie*/ [tie.id] /*tie:*/ AS tie,
       /*:partner*/ [partner.id] /*partner:*/ AS partner
