// How far the writes have come, and up to which revision all of them can be read; no row where nothing was ever written.
MATCH (revision:Revision {id: 'graph'})
RETURN revision.number AS revision, coalesce(revision.complete, 0) AS complete
