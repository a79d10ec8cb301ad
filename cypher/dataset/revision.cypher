// The revision of the graph, and when it was reached; no row where nothing was ever written.
MATCH (revision:Revision {id: 'graph'})
RETURN revision.number AS revision, revision.changedAt AS changedAt
