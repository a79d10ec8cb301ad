MATCH (organization:Organization)
WHERE organization.id IN [$from, $to]
MATCH (organization)-[tie:MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO]-(partner)
WHERE NOT tie.status IN ['ENDED', 'DISPUTED']
WITH partner, collect(tie) AS ties, count(DISTINCT organization) AS sharedCount
WHERE sharedCount = 2 AND NOT partner.id IN [$from, $to]
WITH partner, ties ORDER BY size(ties) DESC, partner.sortName, partner.id LIMIT toInteger($first)
RETURN {
  organization: partner {.id, .kind, .displayName},
  ties: COLLECT { UNWIND ties AS tie WITH tie ORDER BY tie.id LIMIT 10 RETURN tie {.id, .since, .status} }
} AS answer
