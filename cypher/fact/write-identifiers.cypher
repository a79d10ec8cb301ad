// Replaces the identifiers that organizations carry; what leads here from a merged id stays.
//   $rows  list of maps: id, keys (lower-case CURIEs)
UNWIND $rows AS row
MATCH (organization:Organization {id: row.id})
CALL (row, organization) {
  MATCH (organization)<-[carried:IDENTIFIES]-(identifier:Identifier)
  WHERE NOT identifier.key IN row.keys AND carried.mergedAt IS NULL
  DELETE carried
}
CALL (row, organization) {
  UNWIND row.keys AS key
  MERGE (identifier:Identifier {key: key})
  MERGE (identifier)-[:IDENTIFIES]->(organization)
}
RETURN count(*) AS written
