// Which documents and events given ties of one type name.
//   $ids  list of ids
// Slots: type.
MATCH ()-[fact:/*:type*/MEMBER_OF/*type:*/]->()
WHERE fact.id IN $ids
RETURN fact.documentIds AS documentIds, fact.startedBy AS startedBy
