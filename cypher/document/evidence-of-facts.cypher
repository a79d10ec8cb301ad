// What each given fact rests on, with the documents.
//   $factIds  list of ids of facts
UNWIND $factIds AS factId
MATCH (evidence:Evidence {factId: factId})-[:RESTS_ON]->(document:Document)
WITH factId, evidence, document
ORDER BY evidence.rank
RETURN factId,
       evidence {.locator, .asWritten} AS evidence,
       document {.id, .title, .publisher, .republishedBy, .authors, .publishedOn, .language, .url, .licence, .attribution} AS document
