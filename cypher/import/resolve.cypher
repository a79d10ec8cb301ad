// Which organizations the given ids and identifiers lead to.
//   $rows  list of maps: id, keys (identifiers in lower case)
UNWIND $rows AS row
RETURN row.id AS id,
       EXISTS { (:Organization {id: row.id}) } AS there,
       head(COLLECT {
         MATCH (:Identifier {key: toLower(row.id)})-[:IDENTIFIES]->(same:Organization)
         WHERE same.id <> row.id
         RETURN same.id ORDER BY same.id
       }) AS leadsTo,
       COLLECT {
         UNWIND row.keys AS key
         MATCH (:Identifier {key: key})-[:IDENTIFIES]->(other:Organization)
         WHERE other.id <> row.id
         RETURN DISTINCT other.id ORDER BY other.id
       } AS carriers
