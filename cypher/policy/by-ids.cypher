// Policies by id.
//   $ids  list of ids
UNWIND $ids AS id
MATCH (policy:Policy {id: id})
RETURN policy {.id, .displayName, .nameValues, .nameLanguages, .nameTypes, .nameOrigins, .issuerId, .year, .period} AS policy
