// How many alliances of a network lose all members of a kind, each once for each such kind.
//   $ids  list of ids of the organizations removed
// Slots: prelude, removed, organization, partner (whether each is in the network), lost, kept (whether a tie is
// followed).
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
RETURN count(*) AS total
