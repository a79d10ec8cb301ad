// Takes nodes of one noun out of the present state, but not those that other facts still lead to or from.
//   $ids       list of ids
//   $ownLinks  types of the links that are a part of such a node
// Slots: label.
UNWIND $ids AS id
MATCH (node:/*:label*/Commitment/*label:*/ {id: id})
WHERE NOT EXISTS {
  MATCH (node)-[link]-(other)
  WHERE NOT other:Identifier AND NOT (startNode(link) = node AND type(link) IN $ownLinks)
}
DETACH DELETE node
RETURN id
