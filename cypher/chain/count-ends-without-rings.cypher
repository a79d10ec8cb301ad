// How many organizations chains end at, when some may end where they started: these alone do not count. Where chains
// both start and end, one that comes from elsewhere is looked for, back from the end, and the first one found is enough.
//   $milliseconds  how long chains may be followed; what is not done then is left out
// Slots: prelude, start, branch (in it factor, steps, end; see ShortChains.ends), fits, isStart, reached, from, anySteps
// (see BackwardChains).
WITH datetime.realtime().epochMillis + $milliseconds AS deadline
/*:prelude*/ /*prelude:*/
CALL (*) {
  MATCH (organization0:Organization)
  WHERE /*:start*/ true /*start:*/
  RETURN collect(organization0) AS starts
}
/*:reached*/ /*reached:*/
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
  WITH organization, /*:isStart*/ true /*isStart:*/ AS isStart
  CALL (*) {
    WITH organization AS elsewhere
    WHERE NOT isStart
    RETURN 1 AS found
    UNION ALL
    WITH organization AS /*:from*/ organization1 /*from:*/
    WHERE isStart
    /*:anySteps*/
    CALL (*) {
      MATCH (organization0)-[:MEMBER_OF]->(organization1)
      RETURN organization0
    }
    /*anySteps:*/
    RETURN 1 AS found
    LIMIT 1
  }
  RETURN count(*) AS total
}
RETURN total, datetime.realtime().epochMillis >= deadline AS stopped
