// The ids of the organizations of a part of the graph, in any order, and the revision they are read at.
//   $limit  how many at the most
// Slots: prelude, filter.
/*:prelude*/ /*prelude:*/
MATCH (organization:Organization)
WHERE /*:filter*/ true /*filter:*/
WITH organization
LIMIT $limit
WITH collect(organization.id) AS ids
OPTIONAL MATCH (revision:Revision {id: 'graph'})
RETURN ids, coalesce(revision.number, 0) AS revision, revision.changedAt AS changedAt
