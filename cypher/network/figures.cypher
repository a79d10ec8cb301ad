// The organizations of a projection with a figure of theirs and their numbers there, the largest first, one page.
//   $name      the name of the projection
//   $property  the name of the figure there
//   $limit     how many rows at the most
// Slots: prelude, filter, page, order, keys, organization. What was taken back since is left out.
/*:prelude*/ /*prelude:*/
CALL gds.graph.nodeProperty.stream($name, $property)
YIELD nodeId, propertyValue AS figure
WITH *, gds.util.asNode(nodeId) AS organization
WHERE organization IS NOT NULL AND /*:filter*/ true /*filter:*/ AND /*:page*/ true /*page:*/
WITH organization, figure, nodeId
ORDER BY /*:order*/ figure DESC, organization.id /*order:*/
LIMIT $limit
RETURN /*:organization*/ [organization.id] /*organization:*/ AS organization, figure, nodeId AS node, /*:keys*/ [figure, organization.id] /*keys:*/ AS place
