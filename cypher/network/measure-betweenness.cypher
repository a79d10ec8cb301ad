// Measures on how many of the shortest ways between two others each organization of a projection stands.
//   $name           the name of the projection
//   $configuration  how to measure, and under which name to keep the figure
CALL gds.betweenness.mutate($name, $configuration)
YIELD nodePropertiesWritten
RETURN nodePropertiesWritten AS measured
