// Raises the revision of the graph. Writers wait here for each other, so that revisions follow commits.
//   $now  ISO 8601
MERGE (revision:Revision {id: 'graph'})
SET revision.number = coalesce(revision.number, 0) + 1, revision.changedAt = $now
RETURN revision.number AS revision
