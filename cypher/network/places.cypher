// The organizations of a projection, by their numbers there. What was taken back since is left out.
//   $name  the name of the projection, in which degrees are measured
CALL gds.graph.nodeProperty.stream($name, 'degree')
YIELD nodeId
WITH nodeId, gds.util.asNode(nodeId) AS organization
WHERE organization IS NOT NULL
RETURN nodeId AS node, organization.id AS id, organization.kind AS kind
