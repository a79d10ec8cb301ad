// Whether a region would be in itself.
//   $id  the region
MATCH (region:Region {id: $id})
WHERE EXISTS { (region)-[:WITHIN*1..10]->(region) }
RETURN region.id AS id
