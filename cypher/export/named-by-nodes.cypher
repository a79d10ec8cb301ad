// Which documents and regions given nodes of one label name.
//   $ids  list of ids
// Slots: label.
MATCH (fact:/*:label*/Policy/*label:*/)
WHERE fact.id IN $ids
RETURN fact.documentIds AS documentIds, fact.regionId AS regionId
