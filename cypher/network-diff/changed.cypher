// Ties that hold during a time in the place of others, of the same kind between the same two, that held during an
// earlier one, with those and with both ends, one page in an order.
//   $fromStart, $fromEnd  the first and the last day of the earlier time
//   $toStart, $toEnd      the first and the last day of the later time
//   $limit                how many rows at the most
// Slots: prelude, types, direction, filter, page, order, keys, beside, tie, replaced, source, target. Which took the
// place of which is told in added.cypher.
/*:prelude*/ /*prelude:*/
MATCH (organization:Organization)-[tie:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]/*:direction*/->/*direction:*/(partner)
WHERE tie.startsOn > $fromEnd AND tie.startsOn <= $toEnd AND tie.endsOn >= $toStart
  AND /*:filter*/ true /*filter:*/ AND /*:page*/ true /*page:*/
WITH DISTINCT tie, startNode(tie) AS source, endNode(tie) AS target
ORDER BY /*:order*/ tie.startsOn DESC, tie.id DESC /*order:*/
CALL (tie, source, target) {
  MATCH (source)-[beside]->(target)
  WHERE type(beside) = type(tie) AND /*:beside*/ true /*beside:*/
  WITH beside
  ORDER BY beside.endsOn, beside.id
  RETURN collect(CASE WHEN beside.startsOn <= $fromEnd AND beside.endsOn >= $fromStart AND beside.endsOn < $toStart THEN beside END) AS formers,
         sum(CASE WHEN beside.startsOn > $fromEnd AND beside.startsOn <= $toEnd AND beside.endsOn >= $toStart
           AND (beside.startsOn < tie.startsOn OR (beside.startsOn = tie.startsOn AND beside.id < tie.id)) THEN 1 ELSE 0 END) AS earlier
}
WITH tie, source, target, formers[earlier] AS replaced
WHERE replaced IS NOT NULL
ORDER BY /*:order*/ tie.startsOn DESC, tie.id DESC /*order:*/
LIMIT $limit
RETURN /*:tie*/ [tie.id] /*tie:*/ AS after, tie.documentIds AS afterDocumentIds,
       /*:replaced*/ [replaced.id] /*replaced:*/ AS before, replaced.documentIds AS beforeDocumentIds,
       /*:source*/ [source.id] /*source:*/ AS source,
       /*:target*/ [target.id] /*target:*/ AS target,
       /*:keys*/ [tie.startsOn, tie.id] /*keys:*/ AS place
