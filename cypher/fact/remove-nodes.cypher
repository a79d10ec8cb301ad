// Takes nodes of one noun out of the present state, with the evidence for them.
//   $ids  list of ids
// Slots: label.
UNWIND $ids AS id
MATCH (node:/*:label*/Commitment/*label:*/ {id: id})
DETACH DELETE node
RETURN count(*) AS written
