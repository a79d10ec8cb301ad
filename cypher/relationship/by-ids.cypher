// Ties by id.
//   $ids  list of ids
// Slots: tie. Each type has an index of its own; a pattern of several types would use none.
UNWIND $ids AS id
CALL (id) {
  MATCH ()-[tie:MEMBER_OF {id: id}]->()
  RETURN tie
  UNION ALL
  MATCH ()-[tie:COOPERATES_WITH {id: id}]->()
  RETURN tie
  UNION ALL
  MATCH ()-[tie:HOSTS_INTERNS_FROM {id: id}]->()
  RETURN tie
  UNION ALL
  MATCH ()-[tie:GUIDES {id: id}]->()
  RETURN tie
  UNION ALL
  MATCH ()-[tie:PART_OF {id: id}]->()
  RETURN tie
  UNION ALL
  MATCH ()-[tie:BASED_IN {id: id}]->()
  RETURN tie
  UNION ALL
  MATCH ()-[tie:SUCCEEDED_BY {id: id}]->()
  RETURN tie
  UNION ALL
  MATCH ()-[tie:RELATED_TO {id: id}]->()
  RETURN tie
}
WITH * ORDER BY tie.id
RETURN id, /*:tie*/ [tie.id] /*tie:*/ AS tie
