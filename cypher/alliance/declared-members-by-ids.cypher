// Declared counts by id.
//   $ids  list of ids
UNWIND $ids AS id
MATCH (declared:DeclaredMembers {id: id})
RETURN declared {.id, .allianceId, .kind, .labelTexts, .labelLanguages, .schoolLevels, .count, .basis} AS declared
