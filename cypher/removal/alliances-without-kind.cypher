// Alliances of a network with the kinds of which all members are removed, one page in an order.
//   $ids    list of ids of the organizations removed
//   $limit  how many rows at the most
// Slots: prelude, removed, organization, partner (whether each is in the network), lost, kept (whether a tie is
// followed), page, order, keys, row.
/*:prelude*/ /*prelude:*/
CALL (*) {
  MATCH (removed:Organization)
  WHERE removed.id IN $ids AND /*:removed*/ true /*removed:*/
  MATCH (removed)-[lost:MEMBER_OF]->(organization:Alliance)
  WHERE /*:lost*/ true /*lost:*/
  RETURN organization, removed.kind AS kind, collect(DISTINCT removed.id) AS memberIds
}
WITH *
WHERE NOT organization.id IN $ids AND /*:organization*/ true /*organization:*/
  AND NOT EXISTS {
    MATCH (organization)<-[kept:MEMBER_OF]-(partner:Organization)
    WHERE partner.kind = kind AND NOT partner.id IN $ids AND /*:kept*/ true /*kept:*/ AND /*:partner*/ true /*partner:*/
  }
  AND /*:page*/ true /*page:*/
WITH organization, kind, memberIds
ORDER BY /*:order*/ organization.sortName, organization.id, kind /*order:*/
LIMIT $limit
RETURN /*:row*/ [organization.id] /*row:*/ AS organization, kind, memberIds,
       /*:keys*/ [organization.sortName, organization.id, kind] /*keys:*/ AS place
