// Gives free the memory of a projection, if there is one of that name.
//   $name  the name of the projection
CALL gds.graph.drop($name, false)
YIELD graphName
RETURN graphName AS name
