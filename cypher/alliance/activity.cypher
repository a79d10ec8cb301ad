// Which members of each given alliance work with each other: how many members do, and the pairs of them, counted by the
// kinds of the two and the best grade of their ties, with the start and id of the tie that began last ('': not known).
//   $allianceIds  list of alliance ids
// Slots: member (which memberships count), counts (which ties count), grade (the place of the grade of a tie).
UNWIND $allianceIds AS allianceId
MATCH (alliance:Organization {id: allianceId})
CALL (alliance) {
  MATCH (alliance)<-[membership:MEMBER_OF]-(member:Organization)
  WHERE /*:member*/ membership.status <> 'ENDED' /*member:*/
  RETURN collect(DISTINCT member) AS members
}
CALL (members) {
  UNWIND members AS source
  MATCH (source)-[tie:COOPERATES_WITH|HOSTS_INTERNS_FROM]->(target)
  WHERE target IN members AND /*:counts*/ tie.status IN ['SIGNED', 'OPERATING'] /*counts:*/
  WITH tie,
       CASE WHEN source.id < target.id THEN source ELSE target END AS one,
       CASE WHEN source.id < target.id THEN target ELSE source END AS other
  WITH one, other, min(/*:grade*/ CASE tie.status WHEN 'OPERATING' THEN 0 ELSE 1 END /*grade:*/) AS grade, max([coalesce(tie.since, ''), tie.id]) AS latest
  RETURN collect([one, other, grade, latest]) AS pairs
}
RETURN allianceId,
       COUNT { UNWIND pairs AS pair UNWIND [pair[0], pair[1]] AS member RETURN DISTINCT member } AS activeMembers,
       COLLECT {
         UNWIND pairs AS pair
         WITH pair[0].kind AS kind, pair[1].kind AS otherKind, pair[2] AS grade, count(*) AS number, max(pair[3]) AS latest
         RETURN {kind: kind, otherKind: otherKind, grade: grade, pairs: number, latest: latest}
       } AS groups
