// The revision of the graph; no row where nothing was ever written.
MATCH (revision:Revision {id: 'graph'})
RETURN revision.number AS revision
