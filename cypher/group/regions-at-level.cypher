// For each region the one it counts in: itself or the first above it that is not below a level.
//   $level  0 country, 1 province, 2 prefecture, 3 county
MATCH (region:Region)-[:WITHIN*0..6]->(above:Region)
WHERE above.level <= $level
WITH region, above
ORDER BY above.level DESC
RETURN region.id AS id, head(collect(above.id)) AS regionId
