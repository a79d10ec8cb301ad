// Gives free the memory of all projections of a sort that are of revisions before a given one, whoever made them.
//   $prefix    what their names begin with
//   $revision  the revision; names end with theirs
CALL gds.graph.list()
YIELD graphName
WITH graphName, toInteger(split(graphName, '-')[-1]) AS revision
WHERE graphName STARTS WITH $prefix AND revision < $revision
CALL gds.graph.drop(graphName, false)
YIELD graphName AS name
RETURN name
