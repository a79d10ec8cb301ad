// Many members share partners, the hubs above all: each partner's internships are read once.
MATCH (organization:Organization {id: $id})
CALL (organization) {
  MATCH (organization)<-[tie:MEMBER_OF]-(member)
  WITH tie, member ORDER BY member.sortName, tie.id LIMIT 20
  RETURN tie, member, COLLECT {
    MATCH (member)-[:COOPERATES_WITH]-(partner)
    WITH partner ORDER BY partner.sortName, partner.id LIMIT 10
    RETURN partner
  } AS partners
}
WITH organization,
     collect({roles: tie.roles, id: member.id, displayName: member.displayName, partnerIds: [partner IN partners | partner.id]}) AS members,
     collect(partners) AS all
CALL (all) {
  UNWIND all AS partners
  UNWIND partners AS partner
  WITH DISTINCT partner
  RETURN collect({id: partner.id, displayName: partner.displayName, internships: COLLECT {
    MATCH (partner)-[tie:HOSTS_INTERNS_FROM]-(other)
    WITH tie, other ORDER BY other.sortName, tie.id LIMIT 5
    RETURN {tie: tie {.since, .status}, other: other {.id, .displayName}}
  }}) AS partners
}
RETURN organization {.id, .displayName} AS organization, members, partners
