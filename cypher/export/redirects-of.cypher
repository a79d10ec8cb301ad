// Where given ids lead that something was merged from.
//   $ids  list of ids, in lower case
MATCH (identifier:Identifier)-[merged:IDENTIFIES]->(organization:Organization)
WHERE identifier.key IN $ids AND merged.mergedAt IS NOT NULL
RETURN identifier.key AS id, organization.id AS to
