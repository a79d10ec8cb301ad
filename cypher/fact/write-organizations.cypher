// Writes organizations of one kind in their present state.
//   $rows  list of maps: id, properties (all of them; what is not there is gone)
// Slots: kind (its label), otherKinds (the labels of all others).
UNWIND $rows AS row
MERGE (organization:Organization {id: row.id})
REMOVE organization:/*:otherKinds*/School/*otherKinds:*/
SET organization = row.properties, organization:Named:/*:kind*/Enterprise/*kind:*/
RETURN count(*) AS written
