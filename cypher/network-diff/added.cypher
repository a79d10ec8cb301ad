// Ties that hold during a time and did not yet during an earlier one, but for those that took the place of another,
// with both ends, one page in an order.
//   $fromStart, $fromEnd  the first and the last day of the earlier time
//   $toStart, $toEnd      the first and the last day of the later time
//   $limit                how many rows at the most
// Slots: prelude, types, direction, filter, page, order, keys, beside, tie, source, target. Of the ties of one kind
// between two organizations the first that began took the place of the first that was over, the second that of the
// second, and so on; beside says which ties count for that.
/*:prelude*/ /*prelude:*/
MATCH (organization:Organization)-[tie:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]/*:direction*/->/*direction:*/(partner)
WHERE tie.startsOn > $fromEnd AND tie.startsOn <= $toEnd AND tie.endsOn >= $toStart
  AND /*:filter*/ true /*filter:*/ AND /*:page*/ true /*page:*/
WITH DISTINCT tie, startNode(tie) AS source, endNode(tie) AS target
ORDER BY /*:order*/ tie.startsOn DESC, tie.id DESC /*order:*/
CALL (tie, source, target) {
  MATCH (source)-[beside]->(target)
  WHERE type(beside) = type(tie) AND /*:beside*/ true /*beside:*/
  RETURN sum(CASE WHEN beside.startsOn <= $fromEnd AND beside.endsOn >= $fromStart AND beside.endsOn < $toStart THEN 1 ELSE 0 END) AS formers,
         sum(CASE WHEN beside.startsOn > $fromEnd AND beside.startsOn <= $toEnd AND beside.endsOn >= $toStart
           AND (beside.startsOn < tie.startsOn OR (beside.startsOn = tie.startsOn AND beside.id < tie.id)) THEN 1 ELSE 0 END) AS earlier
}
WITH tie, source, target, formers, earlier
WHERE formers <= earlier
ORDER BY /*:order*/ tie.startsOn DESC, tie.id DESC /*order:*/
LIMIT $limit
RETURN /*:tie*/ [tie.id] /*tie:*/ AS after, tie.documentIds AS afterDocumentIds,
       /*:source*/ [source.id] /*source:*/ AS source,
       /*:target*/ [target.id] /*target:*/ AS target,
       /*:keys*/ [tie.startsOn, tie.id] /*keys:*/ AS place
