// How many communities of a projection there are.
//   $name  the name of the projection, in which communities are measured
// Slots: prelude, filter.
/*:prelude*/ /*prelude:*/
CALL gds.graph.nodeProperty.stream($name, 'community')
YIELD nodeId, propertyValue AS community
WITH *, gds.util.asNode(nodeId) AS organization
WHERE organization IS NOT NULL AND /*:filter*/ true /*filter:*/
RETURN count(DISTINCT community) AS total
