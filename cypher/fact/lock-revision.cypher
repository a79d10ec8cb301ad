// Makes writers wait here for each other, so that what a write builds on is still so when it commits.
MERGE (revision:Revision {id: 'graph'})
SET revision.number = coalesce(revision.number, 0)
RETURN revision.number AS revision, revision.changedAt AS changedAt
