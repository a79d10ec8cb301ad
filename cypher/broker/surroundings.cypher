// Each partner of each given organization in a network: its kind, how many partners it has there itself, and which of
// them are partners of the given one too, each two named once.
//   $ids  list of organization ids
// Slots: prelude, types, followed, one, other (whether an organization is in the network).
/*:prelude*/ /*prelude:*/
UNWIND $ids AS id
MATCH (ego:Organization {id: id})
CALL (*) {
  MATCH (ego)-[tie:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]-(one:Organization)
  WHERE /*:followed*/ true /*followed:*/ AND /*:one*/ true /*one:*/
  RETURN DISTINCT one
}
CALL (*) {
  MATCH (one)-[tie:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]-(other:Organization)
  WHERE /*:followed*/ true /*followed:*/ AND /*:other*/ true /*other:*/
  WITH DISTINCT ego, one, other
  WITH CASE WHEN one.id < other.id AND EXISTS {
    (ego)-[tie:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]-(other)
    WHERE /*:followed*/ true /*followed:*/
  } THEN other.id END AS shared
  RETURN count(*) AS degree, collect(shared) AS tiedTo
}
RETURN id, one.id AS partnerId, one.kind AS kind, degree, tiedTo
