// For each organization of a projection that has partners there the numbers of all of them.
//   $name  the name of the projection
CALL gds.graph.relationships.stream($name)
YIELD sourceNodeId, targetNodeId
RETURN sourceNodeId AS node, collect(targetNodeId) AS partners
