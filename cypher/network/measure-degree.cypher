// Counts the partners of each organization of a projection.
//   $name           the name of the projection
//   $configuration  how to measure, and under which name to keep the figure
CALL gds.degree.mutate($name, $configuration)
YIELD nodePropertiesWritten
RETURN nodePropertiesWritten AS measured
