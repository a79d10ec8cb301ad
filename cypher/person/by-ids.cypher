// People by id.
//   $ids  list of ids
UNWIND $ids AS id
MATCH (person:Person {id: id})
RETURN person {.id, .displayName, .nameValues, .nameLanguages, .nameTypes, .nameOrigins} AS person
