// Raises the revision of the graph; lock-revision.cypher made it and holds it for this write alone.
//   $now  ISO 8601
MATCH (revision:Revision {id: 'graph'})
SET revision.number = revision.number + 1, revision.changedAt = $now
RETURN revision.number AS revision
