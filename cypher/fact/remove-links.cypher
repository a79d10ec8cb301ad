// Takes away what nodes of one noun lead to.
//   $ids    list of ids
//   $types  types of the links
// Slots: label.
UNWIND $ids AS id
MATCH (node:/*:label*/Commitment/*label:*/ {id: id})-[link]->()
WHERE type(link) IN $types
DELETE link
RETURN count(*) AS removed
