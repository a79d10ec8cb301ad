// What falls off components when organizations are removed: of each component all parts but the largest, one page.
//   $before  the name of the projection with them, in which components are measured
//   $after   the name of the projection without them, likewise
//   $limit   how many parts at the most
// Slots: page, order, keys, row. Each part comes with its first 100 organizations by id.
CALL () {
  CALL gds.graph.nodeProperty.stream($before, 'component')
  YIELD nodeId, propertyValue
  RETURN nodeId, propertyValue AS component, null AS part
  UNION ALL
  CALL gds.graph.nodeProperty.stream($after, 'component')
  YIELD nodeId, propertyValue
  RETURN nodeId, null AS component, propertyValue AS part
}
WITH nodeId, max(component) AS component, max(part) AS part
WHERE part IS NOT NULL
WITH component, part, gds.util.asNode(nodeId) AS organization
ORDER BY organization.id
WITH component, part, count(*) AS size, collect(organization) AS organizations
WITH component, size, organizations, head(organizations).id AS firstId
ORDER BY size DESC, firstId
WITH component, collect({size: size, firstId: firstId, organizations: organizations}) AS parts
UNWIND parts[1..] AS part
WITH part.size AS size, part.firstId AS firstId, part.organizations AS organizations
WHERE /*:page*/ true /*page:*/
WITH size, firstId, organizations
ORDER BY /*:order*/ size DESC, firstId /*order:*/
LIMIT $limit
RETURN size, [organization IN organizations[..100] | /*:row*/ [organization.id] /*row:*/] AS organizations,
       /*:keys*/ [size, firstId] /*keys:*/ AS place
