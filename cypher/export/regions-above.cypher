// Given regions and those they lie in.
//   $ids  list of ids of regions
MATCH (region:Region)
WHERE region.id IN $ids
MATCH (region)-[:WITHIN*0..10]->(above:Region)
WITH DISTINCT above
RETURN above.id AS id
ORDER BY above.level, id
