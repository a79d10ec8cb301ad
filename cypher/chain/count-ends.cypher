// How many organizations chains end at.
//   $milliseconds  how long chains may be followed; what is not done then is left out
// Slots: prelude, start, branch (in it factor, steps, end; see ShortChains.ends and ForwardChains.ends), fits.
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
  WHERE chainCount > 0 AND /*:fits*/ true /*fits:*/
  RETURN count(*) AS total
}
RETURN total, datetime.realtime().epochMillis >= deadline AS stopped
