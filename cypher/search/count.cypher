// How many things a text names; see page.cypher.
//   $ids          the text as ids, whichever noun's
//   $identifiers  the text as identifiers, in lower case
//   $name         the key of the text between line breaks, as nameText holds a whole name
//   $words        the words of the text for the full-text index
// Slots: prelude, filter.
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
  RETURN node
  UNION ALL
  CALL db.index.fulltext.queryNodes('named_words', $words) YIELD node
  WITH node WHERE NOT node IN exact
  RETURN node
}
WITH * WHERE /*:filter*/ true /*filter:*/
RETURN count(*) AS total
