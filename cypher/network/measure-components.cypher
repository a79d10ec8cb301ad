// Parts a projection into components that nothing ties to each other.
//   $name           the name of the projection
//   $configuration  how to measure, and under which name to keep the figure
CALL gds.wcc.mutate($name, $configuration)
YIELD nodePropertiesWritten
RETURN nodePropertiesWritten AS measured
