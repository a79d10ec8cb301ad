// Which organizations each text may name: by whole names that stand in it, by words of its parts, by identifiers.
//   $texts  list of maps: index; wholes, a query of the index of whole names, or null; words, queries of the index of
//           words, one for each part; identifiers, keys in lower case; see src/match/candidate-queries.ts
//   $limit  how many for each query of words at the most
UNWIND $texts AS text
CALL (text) {
  WITH text WHERE text.wholes IS NOT NULL
  CALL db.index.fulltext.queryNodes('organization_whole_names', text.wholes, {limit: 200}) YIELD node
  RETURN node.id AS id
  UNION
  UNWIND text.words AS words
  CALL db.index.fulltext.queryNodes('named_words', words, {limit: $limit}) YIELD node
  WITH node WHERE node:Organization
  RETURN node.id AS id
  UNION
  MATCH (identifier:Identifier)-[:IDENTIFIES]->(node:Organization) WHERE identifier.key IN text.identifiers
  RETURN node.id AS id
  UNION
  MATCH (node:Organization) WHERE node.id IN text.identifiers
  RETURN node.id AS id
}
RETURN text.index AS index, collect(id) AS ids
