// Ids that lead to the organization that something was merged into, one page in their order.
//   $after, $afterTo  the id after which the page begins, and where that leads
//   $limit  how many rows at the most
MATCH (identifier:Identifier)-[merged:IDENTIFIES]->(organization:Organization)
WHERE identifier.key >= $after
  AND (identifier.key > $after OR organization.id > $afterTo)
  AND merged.mergedAt IS NOT NULL
RETURN identifier.key AS id, organization.id AS to
ORDER BY id, to
LIMIT $limit
