// For each given region those that it is in, itself included.
//   $ids  list of region ids
UNWIND $ids AS id
MATCH (:Region {id: id})-[:WITHIN*0..6]->(above:Region)
RETURN id, collect({id: above.id, level: above.level}) AS above
