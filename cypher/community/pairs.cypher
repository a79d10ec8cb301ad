// How many tied pairs some communities of a projection have inside, and how many lead out.
//   $name         the name of the projection, in which communities and degrees are measured
//   $communities  list of numbers of communities
// Conductance is the share of the ends of edges that lead out; a community without edges has none.
CALL gds.graph.nodeProperties.stream($name, ['community', 'degree'])
YIELD nodeId, nodeProperty, propertyValue
WITH nodeId,
     max(CASE nodeProperty WHEN 'community' THEN propertyValue END) AS community,
     max(CASE nodeProperty WHEN 'degree' THEN propertyValue END) AS degree
WHERE community IN $communities
WITH community, sum(degree) AS ends
WITH collect([community, ends]) AS sums
CALL gds.conductance.stream($name, {communityProperty: 'community'})
YIELD community, conductance
WITH sums, collect([community, conductance]) AS shares
UNWIND sums AS each
WITH each[0] AS community, each[1] AS ends, coalesce([share IN shares WHERE share[0] = each[0] | share[1]][0], 0.0) AS share
WITH community, ends, toInteger(round(ends * share)) AS outside
RETURN community, (toInteger(ends) - outside) / 2 AS inside, outside
