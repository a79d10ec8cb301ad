// Holds a ring of made-up organizations in memory, to load what projections need before anybody asks for one.
//   $name  the name of the projection
//   $size  how many organizations it has
UNWIND range(0, $size - 1) AS source
WITH source, (source + 1) % $size AS target
WITH gds.graph.project($name, source, target, {}, {undirectedRelationshipTypes: ['*'], readConcurrency: 1}) AS projection
RETURN projection.nodeCount AS organizations, projection.relationshipCount / 2 AS pairs
