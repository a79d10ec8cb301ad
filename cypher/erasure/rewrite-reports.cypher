// Makes reports say less than they said.
//   $rows  list of maps: id, properties
UNWIND $rows AS row
MATCH (report:Report {id: row.id})
SET report += row.properties
RETURN count(*) AS written
