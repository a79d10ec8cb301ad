// Some of the chains that end at each given organization: the first by the ids of the organizations, from the end
// backwards. Rows are asked for one at a time and come in order, so that no more is followed than is shown.
//   $endIds        list of organization ids
//   $first         how many chains of each at the most
//   $milliseconds  how long chains may be followed; what is not done then is left out
// Slots: prelude, start, reached, end, steps (see BackwardChains), organizations, ties, organization, tie.
WITH datetime.realtime().epochMillis + $milliseconds AS deadline
/*:prelude*/ /*prelude:*/
CALL (*) {
  MATCH (organization0:Organization)
  WHERE /*:start*/ true /*start:*/
  RETURN collect(organization0) AS starts
}
/*:reached*/ /*reached:*/
UNWIND $endIds AS endId
MATCH (/*:end*/ organization1 /*end:*/:Organization {id: endId})
CALL (*) {
  /*:steps*/
  CALL (*) {
    MATCH (organization0)-[tie1:MEMBER_OF]->(organization1)
    WHERE datetime.realtime().epochMillis < deadline
    RETURN organization0, tie1
    ORDER BY organization0.id, tie1.id
  }
  /*steps:*/
  RETURN /*:organizations*/ [organization0, organization1] /*organizations:*/ AS organizations,
         /*:ties*/ [tie1] /*ties:*/ AS ties
  LIMIT $first
}
RETURN endId,
       [organization IN organizations | /*:organization*/ [organization.id] /*organization:*/] AS organizations,
       [tie IN ties | /*:tie*/ [tie.id] /*tie:*/] AS ties
