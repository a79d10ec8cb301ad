// How many ties of each type hold during a time in the place of others that held during an earlier one.
//   $fromStart, $fromEnd  the first and the last day of the earlier time
//   $toStart, $toEnd      the first and the last day of the later time
// Slots: prelude, types, direction, filter, beside. Which took the place of which is told in added.cypher.
/*:prelude*/ /*prelude:*/
MATCH (organization:Organization)-[tie:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]/*:direction*/->/*direction:*/(partner)
WHERE tie.startsOn <= $fromEnd AND tie.endsOn >= $fromStart AND tie.endsOn < $toStart AND /*:filter*/ true /*filter:*/
WITH DISTINCT tie, startNode(tie) AS source, endNode(tie) AS target
CALL (tie, source, target) {
  MATCH (source)-[beside]->(target)
  WHERE type(beside) = type(tie) AND /*:beside*/ true /*beside:*/
  RETURN sum(CASE WHEN beside.startsOn > $fromEnd AND beside.startsOn <= $toEnd AND beside.endsOn >= $toStart THEN 1 ELSE 0 END) AS followers,
         sum(CASE WHEN beside.startsOn <= $fromEnd AND beside.endsOn >= $fromStart
           AND (beside.endsOn < tie.endsOn OR (beside.endsOn = tie.endsOn AND beside.id < tie.id)) THEN 1 ELSE 0 END) AS earlier
}
WITH tie, followers, earlier
WHERE earlier < followers
RETURN type(tie) AS type, count(*) AS changed
