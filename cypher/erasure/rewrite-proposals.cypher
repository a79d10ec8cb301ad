// Makes proposals say less than they said.
//   $rows  list of maps: id, properties
UNWIND $rows AS row
MATCH (proposal:Proposal {id: row.id})
SET proposal += row.properties
RETURN count(*) AS written
