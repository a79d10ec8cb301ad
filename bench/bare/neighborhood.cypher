// At most $limit organizations around one, $depth (1–2) ties away: most ties first, hubs last; and the ties among them.
MATCH (center:Organization {id: $id})
CALL (center) {
  MATCH (center)-[tie:MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO]-(partner)
  WHERE NOT tie.status IN ['ENDED', 'DISPUTED'] AND partner <> center
  WITH partner, count(tie) AS tieCount
  WITH partner ORDER BY tieCount DESC, COUNT { (partner)--() }, partner.id LIMIT toInteger($limit)
  RETURN collect(partner) AS near
}
CALL (center, near) {
  WITH center, near WHERE $depth >= 2 AND size(near) < $limit
  UNWIND near AS organization
  MATCH (organization)-[tie:MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO]-(partner)
  WHERE NOT tie.status IN ['ENDED', 'DISPUTED']
  WITH center, near, partner, count(tie) AS tieCount
  WHERE partner <> center AND NOT partner IN near
  WITH partner ORDER BY tieCount DESC, COUNT { (partner)--() }, partner.id LIMIT toInteger($limit)
  RETURN collect(partner) AS far
}
WITH [center] + near + far AS found
WITH found[..toInteger($limit)] AS nodes, size(found) > $limit AS cut
WITH nodes, [node IN nodes | node.id] AS ids, cut
CALL (nodes, ids) {
  UNWIND range(0, size(nodes) - 1) AS one
  WITH ids, one, nodes[one] AS source
  MATCH (source)-[tie:MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO]->()
  WHERE tie.targetId IN ids AND NOT tie.status IN ['ENDED', 'DISPUTED']
  WITH tie, one, head([other IN range(0, size(ids) - 1) WHERE ids[other] = tie.targetId]) AS other
  ORDER BY CASE WHEN one < other THEN one ELSE other END, tie.id
  LIMIT toInteger($limit * 5 + 1)
  RETURN collect(tie {.id, .since, .status, .sourceId, .targetId}) AS edges
}
RETURN {
  truncated: cut OR size(edges) > $limit * 5,
  nodes: [node IN nodes | node {.id, .kind, .displayName}],
  edges: edges[..toInteger($limit * 5)]
} AS answer
