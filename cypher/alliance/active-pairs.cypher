// Pairs of members of each given alliance that work with each other, with the ties, one page in an order for each.
//   $allianceIds  list of alliance ids
//   $limit        how many pairs of each at the most
// Slots: member (which memberships count), counts (which ties count), grade (the place of the grade of a tie), page,
// order, keys, tie, one, other (the two, the smaller id first). Of very many ties of one pair 100 come back.
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
  WITH one, other, collect(tie) AS ties, count(tie) AS tieCount, min(/*:grade*/ CASE tie.status WHEN 'OPERATING' THEN 0 ELSE 1 END /*grade:*/) AS grade
  WHERE /*:page*/ true /*page:*/
  WITH one, other, ties, tieCount, grade
  ORDER BY /*:order*/ tieCount DESC, one.id, other.id /*order:*/
  LIMIT $limit
  RETURN one, other, ties, tieCount, grade
}
RETURN allianceId,
       [/*:one*/ [one.id] /*one:*/, /*:other*/ [other.id] /*other:*/] AS organizations,
       COLLECT { UNWIND ties AS tie WITH tie ORDER BY tie.id LIMIT 100 RETURN /*:tie*/ [tie.id] /*tie:*/ } AS ties,
       tieCount,
       grade,
       /*:keys*/ [tieCount, one.id, other.id] /*keys:*/ AS place
