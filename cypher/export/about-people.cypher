// What facts about given people name, in which no organization stands.
//   $ids  list of ids of people
MATCH (person:Person)
WHERE person.id IN $ids
RETURN person.documentIds AS documentIds,
       COLLECT {
         MATCH (person)<-[:BY_PERSON]-(taken:Participation)
         WHERE taken.organizationId IS NULL
         RETURN [taken.id, taken.eventId, taken.documentIds]
       } AS participations
