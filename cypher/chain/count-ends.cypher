// How many organizations chains end at.
//   $milliseconds  how long chains may be followed; what is not done then is left out
// Slots: prelude, branch (in it start, steps, end; see ForwardChains.ends).
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
WITH organization, sum(chainCount) AS chainCount
WHERE chainCount > 0
RETURN count(*) AS total
