// Documents by id.
//   $ids  list of ids
UNWIND $ids AS id
MATCH (document:Document {id: id})
RETURN document {.id, .title, .publisher, .republishedBy, .authors, .publishedOn, .language, .url, .licence, .attribution} AS document
