// Which of some identifiers another organization carries, or leads to it since that was merged.
//   $id    the organization that may carry them
//   $keys  lower-case CURIEs
UNWIND $keys AS key
MATCH (:Identifier {key: key})-[:IDENTIFIES]->(other:Organization)
WHERE other.id <> $id
RETURN key, other.id AS otherId
ORDER BY key
LIMIT 1
