// Where chains end, with how many chains end there, one page in an order.
//   $milliseconds  how long chains may be followed; what is not done then is left out
//   $limit         how many rows at the most
// Slots: prelude, branch (in it start, steps, end; see ForwardChains.ends), page, order, keys, organization.
WITH datetime.realtime().epochMillis + $milliseconds AS deadline
/*:prelude*/ /*prelude:*/
CALL (*) {
  /*:branch*/
  MATCH (organization0:Organization)
  WHERE /*:start*/ true /*start:*/
  WITH organization0, 1 AS chainCount
  /*:steps*/
  MATCH (organization0)-[tie1:MEMBER_OF]->(organization1)
  WITH organization1, sum(chainCount) AS chainCount
  /*steps:*/
  RETURN /*:end*/ organization1 /*end:*/ AS organization, chainCount
  /*branch:*/
}
WITH organization, sum(chainCount) AS chainCount, deadline
WHERE chainCount > 0 AND /*:page*/ true /*page:*/
WITH organization, chainCount, deadline
ORDER BY /*:order*/ chainCount DESC, organization.id /*order:*/
LIMIT $limit
RETURN /*:organization*/ [organization.id] /*organization:*/ AS organization,
       chainCount,
       datetime.realtime().epochMillis >= deadline AS stopped,
       /*:keys*/ [chainCount, organization.id] /*keys:*/ AS place
