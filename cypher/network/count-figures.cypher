// How many organizations of a projection there are.
//   $name      the name of the projection
//   $property  the name of a figure there
// Slots: prelude, filter.
/*:prelude*/ /*prelude:*/
CALL gds.graph.nodeProperty.stream($name, $property)
YIELD nodeId
WITH *, gds.util.asNode(nodeId) AS organization
WHERE organization IS NOT NULL AND /*:filter*/ true /*filter:*/
RETURN count(*) AS total
