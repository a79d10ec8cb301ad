// What given events name, and which policies they cite.
//   $ids  list of ids of events
MATCH (event:Event)
WHERE event.id IN $ids
RETURN event.documentIds AS documentIds,
       event.regionId AS regionId,
       COLLECT {
         MATCH (event)-[citation:CITES]->(policy:Policy)
         RETURN [policy.id, policy.issuerId, citation.documentIds]
       } AS citations
