// Whether an event started ties that stand. Each type has an index of its own; a pattern of several would use none.
//   $id  the event
UNWIND [$id] AS id
WITH id
WHERE EXISTS { ()-[:MEMBER_OF {startedBy: id}]->() }
   OR EXISTS { ()-[:COOPERATES_WITH {startedBy: id}]->() }
   OR EXISTS { ()-[:HOSTS_INTERNS_FROM {startedBy: id}]->() }
   OR EXISTS { ()-[:GUIDES {startedBy: id}]->() }
   OR EXISTS { ()-[:PART_OF {startedBy: id}]->() }
   OR EXISTS { ()-[:BASED_IN {startedBy: id}]->() }
   OR EXISTS { ()-[:SUCCEEDED_BY {startedBy: id}]->() }
   OR EXISTS { ()-[:RELATED_TO {startedBy: id}]->() }
RETURN id
