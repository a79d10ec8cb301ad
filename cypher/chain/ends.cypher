// Where chains end, with how many chains end there, one page in an order. Sorted by number first, so that no more is
// read of the ends than of those that come to be shown.
//   $milliseconds  how long chains may be followed; what is not done then is left out
//   $limit         how many rows at the most
// Slots: prelude, start, branch (in it factor, steps, end; see ShortChains.ends and ForwardChains.ends), fits, page,
// order, keys, organization.
WITH datetime.realtime().epochMillis + $milliseconds AS deadline
/*:prelude*/ /*prelude:*/
CALL (*) {
  MATCH (organization0:Organization)
  WHERE /*:start*/ true /*start:*/
  RETURN collect(organization0) AS starts
}
CALL (*) {
  CALL (*) {
    /*:branch*/
    UNWIND starts AS organization0
    WITH organization0, /*:factor*/ 1 /*factor:*/ AS chainCount
    WHERE [organization0, datetime.realtime().epochMillis][1] < deadline
    /*:steps*/
    MATCH (organization0)-[tie1:MEMBER_OF]->(organization1)
    /*steps:*/
    RETURN /*:end*/ organization1 /*end:*/ AS organization, chainCount
    /*branch:*/
  }
  WITH organization, sum(chainCount) AS chainCount
  ORDER BY chainCount DESC
  WHERE chainCount > 0 AND /*:fits*/ true /*fits:*/ AND /*:page*/ true /*page:*/
  WITH organization, chainCount
  ORDER BY /*:order*/ chainCount DESC, organization.id /*order:*/
  LIMIT $limit
  RETURN collect({
    organization: /*:organization*/ [organization.id] /*organization:*/,
    chainCount: chainCount,
    place: /*:keys*/ [chainCount, organization.id] /*keys:*/
  }) AS ends
}
RETURN ends, datetime.realtime().epochMillis >= deadline AS stopped
