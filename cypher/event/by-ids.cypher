// Events by id.
//   $ids  list of ids
UNWIND $ids AS id
MATCH (event:Event {id: id})
RETURN event {.id, .type, .displayName, .nameValues, .nameLanguages, .nameTypes, .nameOrigins, .date, .dateAsWritten, .place, .regionId} AS event
