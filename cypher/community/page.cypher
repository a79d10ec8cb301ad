// Communities of a projection, the largest first, one page, each with the numbers that its organizations have there:
// of those that fit and, apart, of the others.
//   $name   the name of the projection, in which communities are measured
//   $limit  how many communities at the most
// Slots: prelude, filter, page, order, keys. What was taken back since does not fit.
/*:prelude*/ /*prelude:*/
CALL gds.graph.nodeProperty.stream($name, 'community')
YIELD nodeId, propertyValue AS community
WITH *, gds.util.asNode(nodeId) AS organization
WITH *, organization IS NOT NULL AND /*:filter*/ true /*filter:*/ AS fits
WITH community,
     min(CASE WHEN fits THEN organization.id END) AS firstId,
     collect(CASE WHEN fits THEN nodeId END) AS nodes,
     collect(CASE WHEN NOT fits THEN nodeId END) AS others
WITH *, size(nodes) AS size
WHERE size > 0 AND /*:page*/ true /*page:*/
WITH community, size, firstId, nodes, others
ORDER BY /*:order*/ size DESC, firstId /*order:*/
LIMIT $limit
RETURN community, size, nodes, others, /*:keys*/ [size, firstId] /*keys:*/ AS place
