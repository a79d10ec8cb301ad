// What things are called that exported facts name.
//   $ids  list of ids of organizations, people, events, policies, documents and regions
UNWIND $ids AS id
CALL (id) {
  MATCH (named:Named {id: id})
  RETURN named
  UNION
  MATCH (named:Region {id: id})
  RETURN named
}
RETURN id, named.displayName AS displayName,
       named.nameValues AS nameValues, named.nameLanguages AS nameLanguages, named.nameTypes AS nameTypes
