// The best $first ways of at most $maxLength (1–3) steps in the order of docs/paths.md; three steps only if need be.
// Collecting one side first keeps the planner from walking through hubs: ties of two at hand are looked up.
MATCH (a:Organization {id: $from})
MATCH (b:Organization {id: $to})
CALL (a, b) {
  CALL (a, b) {
    MATCH (a)-[t1:MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO]-(b)
    WHERE NOT t1.status IN ['ENDED', 'DISPUTED']
    RETURN [a, b] AS organizations, [t1] AS ties
    UNION ALL
    WITH a, b WHERE $maxLength >= 2
    MATCH (a)-[t1:MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO]-(x)
    WHERE x <> b AND NOT t1.status IN ['ENDED', 'DISPUTED']
    WITH a, b, collect([t1, x]) AS ones
    UNWIND ones AS one
    WITH a, b, one[0] AS t1, one[1] AS x
    MATCH (x)-[t2:MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO]-(b)
    WHERE NOT t2.status IN ['ENDED', 'DISPUTED']
    RETURN [a, x, b] AS organizations, [t1, t2] AS ties
  }
  RETURN collect([organizations, ties]) AS short
}
CALL (a, b, short) {
  WITH a, b WHERE size(short) < $first AND $maxLength >= 3
  MATCH (a)-[t1:MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO]-(x)
  WHERE x <> b AND NOT t1.status IN ['ENDED', 'DISPUTED']
  WITH a, b, collect([t1, x]) AS ones
  MATCH (b)-[t3:MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO]-(y)
  WHERE y <> a AND NOT t3.status IN ['ENDED', 'DISPUTED']
  UNWIND ones AS one
  WITH a, b, one[0] AS t1, one[1] AS x, t3, y
  WHERE x <> y
  MATCH (x)-[t2:MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO]-(y)
  WHERE NOT t2.status IN ['ENDED', 'DISPUTED']
  RETURN collect([[a, x, y, b], [t1, t2, t3]]) AS long
}
UNWIND short + long AS way
WITH way[0] AS organizations, way[1] AS ties
WITH organizations, ties,
     reduce(worst = 0, tie IN ties | CASE WHEN tie.status = 'ANNOUNCED' THEN 2 WHEN tie.status = 'SIGNED' AND worst < 1 THEN 1 ELSE worst END) AS grade,
     round(1e12 * reduce(sum = 0.0, inside IN organizations[1..-1] | sum + log(1 + COUNT { (inside)-[:MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO]-() }))) AS hubness,
     size(reduce(all = [], tie IN ties | all + [id IN tie.documentIds WHERE NOT id IN all])) AS documents,
     [organization IN organizations | organization.id] AS ids,
     [tie IN ties | tie.id] AS tieIds
ORDER BY size(ties), grade, hubness, documents DESC, ids, tieIds
LIMIT toInteger($first)
RETURN {
  length: size(ties),
  organizations: [organization IN organizations | organization {.id, .kind, .displayName}],
  ties: [tie IN ties | tie {.id, .since, .status}]
} AS answer
