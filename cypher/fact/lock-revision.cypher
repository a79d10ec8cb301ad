// Makes writers wait here for each other, so that what a write builds on is still so when it commits. Whoever holds the
// lock can read everything up to here, which `complete` tells to those who hold none.
// It is made only where it is not there: two MERGEs of what is there both hold it a little, and then each waits for the
// other to let go. To take away what it does not have takes the lock; only then it is read.
OPTIONAL MATCH (there:Revision {id: 'graph'})
FOREACH (_ IN CASE WHEN there IS NULL THEN [1] ELSE [] END | MERGE (:Revision {id: 'graph'}))
WITH count(*) AS made
MATCH (revision:Revision {id: 'graph'})
REMOVE revision.held
WITH revision
SET revision.number = coalesce(revision.number, 0)
SET revision.complete = revision.number
RETURN revision.number AS revision, revision.changedAt AS changedAt
