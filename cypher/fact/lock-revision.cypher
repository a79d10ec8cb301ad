// Makes writers wait here for each other, so that what a write builds on is still so when it commits. Whoever holds the
// lock can read everything up to here, which `complete` tells to those who hold none.
MERGE (revision:Revision {id: 'graph'})
SET revision.number = coalesce(revision.number, 0)
SET revision.complete = revision.number
RETURN revision.number AS revision, revision.changedAt AS changedAt
