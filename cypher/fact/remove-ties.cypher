// Takes ties of one type out of the present state.
//   $ids  list of ids
// Slots: type.
UNWIND $ids AS id
MATCH ()-[tie:/*:type*/MEMBER_OF/*type:*/ {id: id}]->()
DELETE tie
RETURN id
