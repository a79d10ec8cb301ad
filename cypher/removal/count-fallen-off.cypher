// How many parts fall off components when organizations are removed: of each component all parts but the largest.
//   $before  the name of the projection with them, in which components are measured
//   $after   the name of the projection without them, likewise
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
RETURN count(part) AS total
