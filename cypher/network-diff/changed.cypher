// Ties that hold during a time in the place of others, of the same kind between the same two, that held during an
// earlier one, with those and with both ends, one page in an order.
//   $fromStart, $fromEnd  the first and the last day of the earlier time
//   $toStart, $toEnd      the first and the last day of the later time
//   $limit                how many rows at the most
// Slots: prelude, types, direction, filter, beside, page, order, keys, tie, follower, source, target. Which took the
// place of which is told in added.cypher. It begins with those that are over, since ends are known of fewer ties.
/*:prelude*/ /*prelude:*/
MATCH (organization:Organization)-[tie:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]/*:direction*/->/*direction:*/(partner)
WHERE tie.startsOn <= $fromEnd AND tie.endsOn >= $fromStart AND tie.endsOn < $toStart AND /*:filter*/ true /*filter:*/
WITH DISTINCT tie, startNode(tie) AS source, endNode(tie) AS target
CALL (tie, source, target) {
  MATCH (source)-[beside]->(target)
  WHERE type(beside) = type(tie) AND /*:beside*/ true /*beside:*/
  WITH beside
  ORDER BY beside.startsOn, beside.id
  RETURN collect(CASE WHEN beside.startsOn > $fromEnd AND beside.startsOn <= $toEnd AND beside.endsOn >= $toStart THEN beside END) AS followers,
         sum(CASE WHEN beside.startsOn <= $fromEnd AND beside.endsOn >= $fromStart
           AND (beside.endsOn < tie.endsOn OR (beside.endsOn = tie.endsOn AND beside.id < tie.id)) THEN 1 ELSE 0 END) AS earlier
}
WITH tie, source, target, followers[earlier] AS follower
WHERE follower IS NOT NULL AND /*:page*/ true /*page:*/
WITH tie, source, target, follower
ORDER BY /*:order*/ follower.startsOn DESC, follower.id DESC /*order:*/
LIMIT $limit
RETURN /*:tie*/ [tie.id] /*tie:*/ AS before, tie.documentIds AS beforeDocumentIds,
       /*:follower*/ [follower.id] /*follower:*/ AS after, follower.documentIds AS afterDocumentIds,
       /*:source*/ [source.id] /*source:*/ AS source,
       /*:target*/ [target.id] /*target:*/ AS target,
       /*:keys*/ [follower.startsOn, follower.id] /*keys:*/ AS place
