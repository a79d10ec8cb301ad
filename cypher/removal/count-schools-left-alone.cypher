// How many schools of a network there are whose ties, of some kinds, all lead to organizations that are removed.
//   $ids  list of ids of the organizations removed
// Slots: prelude, types, removed, organization, partner (whether each is in the network), lost, kept (whether a tie is
// followed).
/*:prelude*/ /*prelude:*/
CALL (*) {
  MATCH (removed:Organization)
  WHERE removed.id IN $ids AND /*:removed*/ true /*removed:*/
  MATCH (removed)-[lost:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]-(organization:School)
  WHERE /*:lost*/ true /*lost:*/
  RETURN DISTINCT organization
}
WITH *
WHERE NOT organization.id IN $ids AND /*:organization*/ true /*organization:*/
  AND NOT EXISTS {
    MATCH (organization)-[kept:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]-(partner:Organization)
    WHERE NOT partner.id IN $ids AND /*:kept*/ true /*kept:*/ AND /*:partner*/ true /*partner:*/
  }
RETURN count(*) AS total
