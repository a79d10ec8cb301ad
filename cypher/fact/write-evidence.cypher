// Replaces what facts rest on.
//   $rows  list of maps: factId, citations: list of {id, factId, documentId, locator, ordinal, rank,
//          asWritten, organizationIds}
UNWIND $rows AS row
CALL (row) {
  MATCH (old:Evidence {factId: row.factId})
  DETACH DELETE old
}
WITH row
UNWIND row.citations AS citation
MATCH (document:Document {id: citation.documentId})
CREATE (evidence:Evidence)-[:RESTS_ON]->(document)
SET evidence = citation
RETURN evidence.id AS id
