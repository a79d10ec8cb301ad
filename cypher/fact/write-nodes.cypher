// Writes nodes of one noun in their present state.
//   $rows  list of maps: id, properties (all of them; what is not there is gone)
// Slots: label, labels (beside it).
UNWIND $rows AS row
MERGE (node:/*:label*/Commitment/*label:*/ {id: row.id})
SET node = row.properties, node:/*:labels*/Commitment/*labels:*/
RETURN count(*) AS written
