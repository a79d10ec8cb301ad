// How large a projection is; no row where there is none of that name.
//   $name  the name of the projection
CALL gds.graph.list($name)
YIELD nodeCount, relationshipCount
RETURN nodeCount AS organizations, relationshipCount / 2 AS pairs
