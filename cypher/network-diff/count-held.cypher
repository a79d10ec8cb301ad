// How many ties of each type held during two times, how many of those took the place of another, and how many have
// dates too rough to be sure of it.
//   $fromStart, $fromEnd         the first and the last day of the earlier time
//   $toStart, $toEnd             the first and the last day of the later time
//   $roughSince, $roughStartsOn  years and months that go on after one of the times, so that what began in them may
//                               have begun after it, and their first days
//   $roughUntil, $roughEndsOn    years and months that began before one of the times, so that what ended in them may
//                               have ended before it, and their last days
// Slots: prelude, types, direction, filter, once, beside. Days are looked at first, since dates as they were said cost
// one more read a tie; of an unknown beginning or end the day is the outer bound. Which took the place of which is told
// in added.cypher.
/*:prelude*/ /*prelude:*/
MATCH (organization:Organization)-[tie:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]/*:direction*/->/*direction:*/(partner)
WHERE tie.startsOn <= $toEnd AND tie.endsOn >= $fromStart AND /*:filter*/ true /*filter:*/
WITH /*:once*/ DISTINCT /*once:*/ tie
WITH tie,
     tie.startsOn AS startsOn,
     tie.endsOn AS endsOn,
     CASE WHEN tie.startsOn <= $fromEnd THEN 1 ELSE 0 END AS before,
     CASE WHEN tie.endsOn >= $toStart THEN 1 ELSE 0 END AS after
WHERE before + after > 0
WITH type(tie) AS type,
     sum(before) AS before,
     sum(after) AS after,
     sum(before * after) AS both,
     sum(CASE WHEN before * after = 1 AND startsOn = '0000-01-01' THEN 1 ELSE 0 END) AS undated,
     sum(CASE
       WHEN startsOn IN $roughStartsOn AND tie.since IN $roughSince THEN 1
       WHEN endsOn IN $roughEndsOn AND tie.until IN $roughUntil THEN 1
       WHEN endsOn = '9999-12-31' AND tie.status = 'ENDED' THEN 1
       ELSE 0
     END) AS imprecise,
     collect(CASE WHEN before > after THEN tie END) AS over
CALL (over) {
  UNWIND over AS tie
  WITH tie, startNode(tie) AS source, endNode(tie) AS target
  CALL (tie, source, target) {
    MATCH (source)-[beside]->(target)
    WHERE type(beside) = type(tie) AND /*:beside*/ true /*beside:*/
    RETURN sum(CASE WHEN beside.startsOn > $fromEnd AND beside.startsOn <= $toEnd AND beside.endsOn >= $toStart THEN 1 ELSE 0 END) AS followers,
           sum(CASE WHEN beside.startsOn <= $fromEnd AND beside.endsOn >= $fromStart
             AND (beside.endsOn < tie.endsOn OR (beside.endsOn = tie.endsOn AND beside.id < tie.id)) THEN 1 ELSE 0 END) AS earlier
  }
  WITH followers, earlier
  WHERE earlier < followers
  RETURN count(*) AS changed
}
RETURN type, before, after, both, undated, imprecise, changed
