// For each step of chains: how many organizations come before it, how many its ties lead to, and how many of these
// are left by its conditions, one after the other.
//   $milliseconds  how long chains may be followed; what is not done then is left out
// Slots: prelude, start, branch; in it, once for each step: steps (those before; see ForwardChains.obstacles), along,
// from, to, where, fits, new, number.
WITH datetime.realtime().epochMillis + $milliseconds AS deadline
/*:prelude*/ /*prelude:*/
CALL (*) {
  MATCH (organization0:Organization)
  WHERE /*:start*/ true /*start:*/
  RETURN collect(organization0) AS starts
}
CALL (*) {
  /*:branch*/
  UNWIND starts AS organization0
  WITH organization0, 1 AS chainCount
  WHERE [organization0, datetime.realtime().epochMillis][1] < deadline
  /*:steps*/ /*steps:*/
  OPTIONAL MATCH /*:along*/ (organization0)-[tie1:MEMBER_OF]->(organization1) /*along:*/
  WITH /*:from*/ organization0 /*from:*/ AS from, /*:to*/ organization1 /*to:*/ AS to,
       /*:where*/ true /*where:*/ AS tied, /*:fits*/ true /*fits:*/ AS fits, /*:new*/ true /*new:*/ AS isNew
  WITH count(DISTINCT from) AS reachedBefore,
       {
         KINDS: count(DISTINCT to),
         WHERE: count(DISTINCT CASE WHEN tied THEN to END),
         TO: count(DISTINCT CASE WHEN tied AND fits THEN to END),
         CYCLE: count(DISTINCT CASE WHEN tied AND fits AND isNew THEN to END)
       } AS left
  RETURN /*:number*/ 1 /*number:*/ AS step, reachedBefore, left
  /*branch:*/
}
RETURN step, reachedBefore, left, datetime.realtime().epochMillis >= deadline AS stopped
ORDER BY step
