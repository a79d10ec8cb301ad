// Ties that held during a time and no longer during a later one, but for those that another took the place of, with
// both ends, one page in an order.
//   $fromStart, $fromEnd  the first and the last day of the earlier time
//   $toStart, $toEnd      the first and the last day of the later time
//   $limit                how many rows at the most
// Slots: prelude, types, direction, filter, page, order, keys, beside, tie, source, target. Which of them another took
// the place of is told in added.cypher.
/*:prelude*/ /*prelude:*/
MATCH (organization:Organization)-[tie:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]/*:direction*/->/*direction:*/(partner)
WHERE tie.startsOn <= $fromEnd AND tie.endsOn >= $fromStart AND tie.endsOn < $toStart
  AND /*:filter*/ true /*filter:*/ AND /*:page*/ true /*page:*/
WITH DISTINCT tie, startNode(tie) AS source, endNode(tie) AS target
ORDER BY /*:order*/ tie.endsOn DESC, tie.id DESC /*order:*/
CALL (tie, source, target) {
  MATCH (source)-[beside]->(target)
  WHERE type(beside) = type(tie) AND /*:beside*/ true /*beside:*/
  RETURN sum(CASE WHEN beside.startsOn > $fromEnd AND beside.startsOn <= $toEnd AND beside.endsOn >= $toStart THEN 1 ELSE 0 END) AS followers,
         sum(CASE WHEN beside.startsOn <= $fromEnd AND beside.endsOn >= $fromStart AND beside.endsOn < $toStart
           AND (beside.endsOn < tie.endsOn OR (beside.endsOn = tie.endsOn AND beside.id < tie.id)) THEN 1 ELSE 0 END) AS earlier
}
WITH tie, source, target, followers, earlier
WHERE followers <= earlier
ORDER BY /*:order*/ tie.endsOn DESC, tie.id DESC /*order:*/
LIMIT $limit
RETURN /*:tie*/ [tie.id] /*tie:*/ AS before, tie.documentIds AS beforeDocumentIds,
       /*:source*/ [source.id] /*source:*/ AS source,
       /*:target*/ [target.id] /*target:*/ AS target,
       /*:keys*/ [tie.endsOn, tie.id] /*keys:*/ AS place
