// Ties among some organizations, by id.
//   $ids    list of organization ids
//   $limit  how many ties at the most
// Slots: types, followed, tie.
MATCH (source:Organization)
WHERE source.id IN $ids
MATCH (source)-[tie:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]->()
WHERE tie.targetId IN $ids AND /*:followed*/ true /*followed:*/
WITH tie
ORDER BY tie.id
LIMIT $limit
RETURN /*:tie*/ tie {.id} /*tie:*/ AS tie
