// Ties that given events started.
//   $eventIds  list of ids
// Slots: tie. Each type has an index of its own; a pattern of several types would use none.
UNWIND $eventIds AS eventId
CALL (eventId) {
  MATCH ()-[tie:MEMBER_OF {startedBy: eventId}]->()
  RETURN tie
  UNION ALL
  MATCH ()-[tie:COOPERATES_WITH {startedBy: eventId}]->()
  RETURN tie
  UNION ALL
  MATCH ()-[tie:HOSTS_INTERNS_FROM {startedBy: eventId}]->()
  RETURN tie
  UNION ALL
  MATCH ()-[tie:GUIDES {startedBy: eventId}]->()
  RETURN tie
  UNION ALL
  MATCH ()-[tie:PART_OF {startedBy: eventId}]->()
  RETURN tie
  UNION ALL
  MATCH ()-[tie:BASED_IN {startedBy: eventId}]->()
  RETURN tie
  UNION ALL
  MATCH ()-[tie:SUCCEEDED_BY {startedBy: eventId}]->()
  RETURN tie
  UNION ALL
  MATCH ()-[tie:RELATED_TO {startedBy: eventId}]->()
  RETURN tie
}
WITH * ORDER BY tie.id
RETURN eventId, /*:tie*/ [tie.id] /*tie:*/ AS tie
