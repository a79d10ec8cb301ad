// Schools of a network whose ties, of some kinds, all lead to organizations that are removed, one page in an order.
//   $ids    list of ids of the organizations removed
//   $limit  how many schools at the most
// Slots: prelude, types, removed, organization, partner (whether each is in the network), lost, kept (whether a tie is
// followed), page, order, keys, row.
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
  AND /*:page*/ true /*page:*/
WITH organization
ORDER BY /*:order*/ organization.sortName, organization.id /*order:*/
LIMIT $limit
RETURN /*:row*/ [organization.id] /*row:*/ AS organization,
       /*:keys*/ [organization.sortName, organization.id] /*keys:*/ AS place
