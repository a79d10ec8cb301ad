// Makes entries of the history say less than they said.
//   $rows  list of maps: entityId, version, properties (before, after, digest, reason, erased)
UNWIND $rows AS row
MATCH (change:Change {entityId: row.entityId, version: row.version})
SET change += row.properties
RETURN count(*) AS written
