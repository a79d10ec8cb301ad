// Communities of a projection, the largest first, one page, each with its kinds and its 100 best connected organizations.
//   $name   the name of the projection, in which communities and degrees are measured
//   $limit  how many communities at the most
// Slots: prelude, filter, page, order, keys, organization. What was taken back since is left out.
/*:prelude*/ /*prelude:*/
CALL () {
  CALL gds.graph.nodeProperties.stream($name, ['community', 'degree'])
  YIELD nodeId, nodeProperty, propertyValue
  WITH nodeId,
       max(CASE nodeProperty WHEN 'community' THEN propertyValue END) AS community,
       max(CASE nodeProperty WHEN 'degree' THEN propertyValue END) AS degree
  RETURN gds.util.asNode(nodeId) AS organization, community, degree
}
WITH *
WHERE organization IS NOT NULL AND /*:filter*/ true /*filter:*/
WITH community, organization
ORDER BY degree DESC, organization.id
WITH community, count(*) AS size, min(organization.id) AS firstId, collect(organization) AS organizations
WHERE /*:page*/ true /*page:*/
WITH community, size, firstId, organizations
ORDER BY /*:order*/ size DESC, firstId /*order:*/
LIMIT $limit
RETURN community, size,
       COLLECT { UNWIND organizations AS each WITH each.kind AS kind, count(*) AS count ORDER BY count DESC, kind RETURN {kind: kind, count: count} } AS kinds,
       [organization IN organizations[..100] | /*:organization*/ [organization.id] /*organization:*/] AS organizations,
       /*:keys*/ [size, firstId] /*keys:*/ AS place
