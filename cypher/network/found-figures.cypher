// How many organizations of a projection have a figure above 0; fails where the figure was not measured.
//   $name      the name of the projection
//   $property  the name of the figure there
CALL gds.graph.nodeProperty.stream($name, $property)
YIELD propertyValue
RETURN sum(CASE WHEN propertyValue > 0 THEN 1 ELSE 0 END) AS positive
