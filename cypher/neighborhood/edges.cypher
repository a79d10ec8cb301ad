// Ties among some organizations, those of the first of them first.
//   $ids        list of organization ids
//   $positions  map of each id to its place in that list
//   $limit      how many rows at the most
// Slots: types, followed, tie. A tie knows the ids of its ends: the nodes at the other ends of a hub are never read.
MATCH (source:Organization)
WHERE source.id IN $ids
MATCH (source)-[tie:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]->()
WHERE tie.targetId IN $ids AND /*:followed*/ true /*followed:*/
WITH tie, $positions[tie.sourceId] AS one, $positions[tie.targetId] AS other
WITH tie, CASE WHEN one < other THEN one ELSE other END AS position
ORDER BY position, tie.id
LIMIT $limit
RETURN /*:tie*/ [tie.id] /*tie:*/ AS tie
