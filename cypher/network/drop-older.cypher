// Gives free the memory of all projections of a sort but those of the current revision, whoever made them.
//   $prefix   what their names begin with
//   $current  what the names of the current ones end with
CALL gds.graph.list()
YIELD graphName
WITH graphName
WHERE graphName STARTS WITH $prefix AND NOT graphName ENDS WITH $current
CALL gds.graph.drop(graphName, false)
YIELD graphName AS name
RETURN name
