MATCH (organization:Organization {id: $id})
RETURN organization {.id, .kind, .displayName, .nameValues, .nameLanguages, .founded, .status, .version} AS organization
