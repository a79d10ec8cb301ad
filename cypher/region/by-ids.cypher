// Regions by id.
//   $ids  list of ids
UNWIND $ids AS id
MATCH (region:Region {id: id})
RETURN region {.id, .code, .displayName, .nameValues, .nameLanguages, .nameTypes, .nameOrigins, .parentId, .level, .latitude, .longitude} AS region
