// Parts a projection into communities that hang together closely, by the Leiden algorithm.
//   $name           the name of the projection
//   $configuration  how to measure, and under which name to keep the figure
CALL gds.leiden.mutate($name, $configuration)
YIELD nodePropertiesWritten
RETURN nodePropertiesWritten AS measured
