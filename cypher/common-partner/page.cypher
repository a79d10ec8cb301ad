// Organizations tied to at least so many of the given ones, with those and the ties to them, one page in an order.
//   $organizationIds  list of organization ids, each once
//   $atLeast          to how many of them
//   $limit            how many rows at the most
// Slots: types, followed, inside, page, order, keys, tie, partner. Of very many ties of one partner 100 come back.
MATCH (organization:Organization)
WHERE organization.id IN $organizationIds
MATCH (organization)-[tie:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]-(partner)
WHERE /*:followed*/ true /*followed:*/
WITH partner, collect(tie) AS ties, count(tie) AS tieCount, count(DISTINCT organization) AS sharedCount
WHERE sharedCount >= $atLeast AND NOT partner.id IN $organizationIds
  AND /*:inside*/ true /*inside:*/ AND /*:page*/ true /*page:*/
WITH partner, ties, tieCount, sharedCount
ORDER BY /*:order*/ sharedCount DESC, tieCount DESC, partner.id /*order:*/
LIMIT $limit
RETURN /*:partner*/ [partner.id] /*partner:*/ AS partner,
       COLLECT { UNWIND ties AS tie RETURN DISTINCT CASE tie.sourceId WHEN partner.id THEN tie.targetId ELSE tie.sourceId END } AS sharedWith,
       COLLECT { UNWIND ties AS tie WITH tie ORDER BY tie.id LIMIT 100 RETURN /*:tie*/ [tie.id] /*tie:*/ } AS ties,
       /*:keys*/ [sharedCount, tieCount, partner.id] /*keys:*/ AS place
