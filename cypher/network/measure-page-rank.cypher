// Measures how often a walk along the edges of a projection comes to each organization.
//   $name           the name of the projection
//   $configuration  how to measure, and under which name to keep the figure
CALL gds.pageRank.mutate($name, $configuration)
YIELD nodePropertiesWritten
RETURN nodePropertiesWritten AS measured
