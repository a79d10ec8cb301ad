// For each of some organizations the ties that run from it to others of them, if there are any.
//   $ids        list of organization ids
//   $positions  map of each id to its place in that list
// Slots: types, followed. A tie knows the ids of its ends: the nodes at the other ends of a hub are never read.
UNWIND $ids AS id
MATCH (:Organization {id: id})-[tie:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]->()
WHERE $positions[tie.targetId] IS NOT NULL AND /*:followed*/ true /*followed:*/
RETURN $positions[id] AS source, collect($positions[tie.targetId]) AS targets, collect(tie.id) AS ids
