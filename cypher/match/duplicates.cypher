// Pairs of organizations that share an identifier, a whole name or a web site, the likeliest doubles first.
//   $limit  how many rows at the most
// Slots: prelude, filter, page, order, keys.
/*:prelude*/ /*prelude:*/
MATCH (organization:Organization)
WHERE /*:filter*/ true /*filter:*/
CALL (organization) {
  UNWIND [name IN organization.searchNames WHERE size(name) >= 6 OR NOT name =~ '[\\x20-\\x7e]*'] AS value
  RETURN 'NAME' AS type, value
  UNION ALL
  MATCH (organization)<-[:IDENTIFIES]-(identifier:Identifier)
  WHERE COUNT { (identifier)-[:IDENTIFIES]->() } > 1
  RETURN 'IDENTIFIER' AS type, identifier.key AS value
  UNION ALL
  WITH organization WHERE organization.website IS NOT NULL
  RETURN 'WEBSITE' AS type, toLower(split(organization.website, '//')[1]) AS value
}
WITH type, value, collect(DISTINCT organization) AS sharing
// What more than ten share tells none of them from the others: a portal, a name such as Ministry of Health.
WHERE 1 < size(sharing) <= 10
UNWIND range(0, size(sharing) - 2) AS first
UNWIND range(first + 1, size(sharing) - 1) AS second
WITH type, value, CASE WHEN sharing[first].id < sharing[second].id THEN [sharing[first], sharing[second]] ELSE [sharing[second], sharing[first]] END AS pair
WITH pair[0] AS one, pair[1] AS other, type, value ORDER BY type, value
WITH one, other, collect({type: type, value: value}) AS shared,
     one.regionId = other.regionId AS sameRegion, one.kind = other.kind AS sameKind
WITH one, other,
     shared + CASE WHEN sameRegion THEN [{type: 'REGION', value: one.regionId}] ELSE [] END
            + CASE WHEN sameKind THEN [{type: 'KIND', value: one.kind}] ELSE [] END AS reasons
WITH one, other, reasons,
     reduce(points = 0, each IN [['IDENTIFIER', 50], ['NAME', 40], ['WEBSITE', 25], ['REGION', 15], ['KIND', 10]] |
       points + CASE WHEN any(reason IN reasons WHERE reason.type = each[0]) THEN each[1] ELSE 0 END) AS points
WITH one, other, reasons, toFloat(CASE WHEN points > 100 THEN 100 ELSE points END) AS score
WHERE score >= 50 AND /*:page*/ true /*page:*/
WITH one, other, reasons, score
ORDER BY /*:order*/ score DESC, one.id, other.id /*order:*/
LIMIT $limit
RETURN [one.id, other.id] AS ids, score, reasons, /*:keys*/ [score, one.id, other.id] /*keys:*/ AS place
