// What documents declare of the members of each given alliance.
//   $allianceIds  list of alliance ids
UNWIND $allianceIds AS allianceId
MATCH (:Organization {id: allianceId})<-[:DECLARED_FOR]-(declared:DeclaredMembers)
RETURN declared {.id, .allianceId, .kind, .labelTexts, .labelLanguages, .schoolLevels, .count, .basis} AS declared
ORDER BY declared.id
