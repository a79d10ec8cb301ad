// Run this after, or in the same transaction as, any Cypher of your own that changes the graph: servers give the answers
// they remember until the revision rises.
MERGE (revision:Revision {id: 'graph'})
SET revision.number = coalesce(revision.number, 0) + 1,
    revision.changedAt = toString(datetime({epochMillis: timestamp()}))
RETURN revision.number AS revision
