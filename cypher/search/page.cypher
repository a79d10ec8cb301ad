// What a text names, best first: all of a name or an identifier (1), then the beginning of a name (above 0.5), then
// words of names.
//   $ids          the text as ids, whichever noun's
//   $identifiers  the text as identifiers, in lower case
//   $name         the key of the text between line breaks, as nameText holds a whole name
//   $beginning    the same without the line break at the end
//   $words        the words of the text for the full-text index; see src/search/lucene-query.ts
//   $limit        how many rows at the most
// Slots: prelude, filter, page, order, keys, organization.
/*:prelude*/ /*prelude:*/
CALL () {
  CALL () {
    MATCH (node:Named) WHERE node.id IN $ids
    RETURN node
    UNION
    MATCH (identifier:Identifier)-[:IDENTIFIES]->(node:Named) WHERE identifier.key IN $identifiers
    RETURN node
    UNION
    MATCH (node:Named) WHERE node.nameText CONTAINS $name
    RETURN node
  }
  RETURN collect(node) AS exact
}
CALL (exact) {
  UNWIND exact AS node
  RETURN node, 1.0 AS score
  UNION ALL
  CALL db.index.fulltext.queryNodes('named_words', $words) YIELD node, score
  WITH node, score WHERE NOT node IN exact
  WITH node, score / (1 + score) AS fit
  RETURN node, CASE WHEN node.nameText CONTAINS $beginning THEN (1 + fit) / 2 ELSE fit / 2 END AS score
}
WITH * WHERE /*:filter*/ true /*filter:*/
WITH node, node.id AS id, score
WHERE /*:page*/ true /*page:*/
WITH node, id, score
ORDER BY /*:order*/ score DESC, id /*order:*/
LIMIT $limit
RETURN id, score, labels(node) AS labels,
       CASE WHEN node:Organization THEN /*:organization*/ [node.id] /*organization:*/ END AS organization,
       CASE WHEN NOT node:Organization
         THEN node {.displayName, .nameValues, .nameLanguages, .nameTypes, .nameOrigins} END AS names,
       /*:keys*/ [score, id] /*keys:*/ AS place
