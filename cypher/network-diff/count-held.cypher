// How many ties of each type held during two times, and how many of those have dates too rough to be sure of it.
//   $fromStart, $fromEnd  the first and the last day of the earlier time
//   $toStart, $toEnd      the first and the last day of the later time
//   $roughSince          years and months that go on after one of the times, and so may begin a tie after it
//   $roughUntil          years and months that began before one of the times, and so may end a tie before it
// Slots: prelude, types, direction, filter.
/*:prelude*/ /*prelude:*/
MATCH (organization:Organization)-[tie:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]/*:direction*/->/*direction:*/(partner)
WHERE tie.startsOn <= $toEnd AND tie.endsOn >= $fromStart AND /*:filter*/ true /*filter:*/
WITH DISTINCT tie
WITH tie,
     CASE WHEN tie.startsOn <= $fromEnd THEN 1 ELSE 0 END AS before,
     CASE WHEN tie.endsOn >= $toStart THEN 1 ELSE 0 END AS after
WHERE before + after > 0
RETURN type(tie) AS type,
       sum(before) AS before,
       sum(after) AS after,
       sum(before * after) AS both,
       sum(CASE WHEN before * after = 1 AND tie.since IS NULL THEN 1 ELSE 0 END) AS undated,
       sum(CASE
         WHEN tie.since IN $roughSince OR tie.until IN $roughUntil THEN 1
         WHEN tie.until IS NULL AND tie.status = 'ENDED' THEN 1
         ELSE 0
       END) AS imprecise
