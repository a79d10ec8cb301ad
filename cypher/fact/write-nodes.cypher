// Writes nodes of one noun in their present state.
//   $rows  list of maps: id, properties (all of them; what is not there is gone), labels, formerLabels
// Slots: label.
UNWIND $rows AS row
MERGE (node:/*:label*/Commitment/*label:*/ {id: row.id})
REMOVE node:$(row.formerLabels)
SET node = row.properties, node:$(row.labels)
RETURN count(*) AS written
