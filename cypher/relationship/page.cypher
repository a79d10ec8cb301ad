// Ties that fit a filter, with both ends, one page in an order.
//   $limit  how many rows at the most
// Slots: prelude, branch (repeated for each type where an index of the type holds the order), ties (what finds them and
// their ends), types, filter, page, order, keys, tie, source, target.
/*:prelude*/ /*prelude:*/
CALL (*) {
  /*:branch*/
  /*:ties*/ MATCH (source:Organization)-[tie:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]->(target) /*ties:*/
  WHERE /*:filter*/ true /*filter:*/ AND /*:page*/ true /*page:*/
  RETURN source, tie, target
  ORDER BY /*:order*/ tie.id /*order:*/
  LIMIT $limit
  /*branch:*/
}
WITH source, tie, target
ORDER BY /*:order*/ tie.id /*order:*/
LIMIT $limit
RETURN /*:tie*/ [tie.id] /*tie:*/ AS tie,
       /*:source*/ [source.id] /*source:*/ AS source,
       /*:target*/ [target.id] /*target:*/ AS target,
       /*:keys*/ [tie.id] /*keys:*/ AS place
