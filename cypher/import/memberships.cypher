// The memberships of an alliance that have not ended.
//   $alliance  its id
MATCH (member:Organization)-[tie:MEMBER_OF]->(:Organization {id: $alliance})
WHERE tie.until IS NULL
RETURN member.id AS member, tie.id AS id
ORDER BY member, id
