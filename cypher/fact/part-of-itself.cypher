// Which of the given organizations would be a part of themselves.
//   $ids  list of organization ids
UNWIND $ids AS id
MATCH (organization:Organization {id: id})
WHERE EXISTS { (organization)-[:PART_OF*1..25]->(organization) }
RETURN id
LIMIT 1
