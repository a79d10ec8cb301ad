CALL db.index.fulltext.queryNodes('named_words', $words) YIELD node, score
WHERE node:Organization
WITH node, score ORDER BY score DESC, node.id LIMIT 10
RETURN node {.id, .kind, .displayName} AS organization
