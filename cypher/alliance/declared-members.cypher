// What documents declare of the members of each given alliance.
//   $allianceIds  list of alliance ids
UNWIND $allianceIds AS allianceId
MATCH (declared:DeclaredMembers)-[:DECLARED_FOR]->(:Alliance {id: allianceId})
RETURN declared {.id, .allianceId, .kind, .labelTexts, .labelLanguages, .schoolLevels, .count, .basis} AS declared
ORDER BY declared.id
