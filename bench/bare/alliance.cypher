MATCH (organization:Organization {id: $id})
RETURN organization {.id, .displayName} AS organization, COLLECT {
  MATCH (organization)<-[tie:MEMBER_OF]-(member)
  WITH tie, member ORDER BY member.sortName, tie.id LIMIT 20
  RETURN {roles: tie.roles, id: member.id, displayName: member.displayName, partners: COLLECT {
    MATCH (member)-[:COOPERATES_WITH]-(partner)
    WITH partner ORDER BY partner.sortName, partner.id LIMIT 10
    RETURN partner {.id, .displayName}
  }}
} AS members
