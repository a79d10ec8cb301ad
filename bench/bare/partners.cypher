MATCH (organization:Organization {id: $id})
RETURN organization {.id, .displayName} AS organization, COLLECT {
  MATCH (organization)-[tie:COOPERATES_WITH]-(partner)
  WITH tie, partner ORDER BY partner.sortName, partner.id LIMIT 20
  RETURN {partner: partner {.id, .kind, .displayName, .nameValues, .nameLanguages}, tie: tie {.id, .since, .status}}
} AS partners
