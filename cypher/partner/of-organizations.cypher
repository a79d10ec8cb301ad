// Distinct partners of each given organization, with the ties to them, one page in an order for each.
//   $parentIds  list of organization ids
//   $limit      how many partners of each at the most
// Slots: prelude, pattern, filter, page, order, keys, tie, partner. Of very many ties to one partner 100 come back.
/*:prelude*/ /*prelude:*/
UNWIND $parentIds AS parentId
MATCH (organization:Organization {id: parentId})
CALL (*) {
  MATCH /*:pattern*/ (organization)-[tie:MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO]-(partner) /*pattern:*/
  WHERE /*:filter*/ true /*filter:*/
  WITH partner, collect(tie) AS ties, count(tie) AS tieCount, min(tie.since) AS since
  WHERE /*:page*/ true /*page:*/
  WITH partner, ties, tieCount, since
  ORDER BY /*:order*/ tieCount DESC, partner.id /*order:*/
  LIMIT $limit
  RETURN partner, ties, tieCount, since
}
RETURN parentId,
       /*:partner*/ [partner.id] /*partner:*/ AS partner,
       COLLECT { UNWIND ties AS tie WITH tie ORDER BY tie.id LIMIT 100 RETURN /*:tie*/ [tie.id] /*tie:*/ } AS ties,
       tieCount,
       /*:keys*/ [tieCount, partner.id] /*keys:*/ AS place
