// How many members of each given alliance are known by name, by kind and level of school, and the date of the latest document that says so.
//   $allianceIds  list of alliance ids
// Slots: filter.
UNWIND $allianceIds AS allianceId
MATCH (alliance:Organization {id: allianceId})
CALL (alliance) {
  MATCH (alliance)<-[tie:MEMBER_OF]-(member:Organization)
  WHERE /*:filter*/ true /*filter:*/
  RETURN member.kind AS kind, member.schoolLevel AS schoolLevel, count(DISTINCT member) AS known, collect(tie.documentIds) AS documentIds
}
CALL (documentIds) {
  UNWIND documentIds AS ids
  UNWIND ids AS id
  MATCH (document:Document {id: id})
  RETURN max(document.publishedOn) AS latestDocumentOn
}
RETURN allianceId, kind, schoolLevel, known, latestDocumentOn
