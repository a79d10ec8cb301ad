// What each given organization undertook, or others undertook concerning it.
//   $organizationIds  list of organization ids
UNWIND $organizationIds AS organizationId
MATCH (:Organization {id: organizationId})<-[:UNDERTAKEN_BY|CONCERNS]-(commitment:Commitment)
WITH DISTINCT organizationId, commitment
RETURN organizationId,
       commitment {.id, .byId, .concerningId, .activityTexts, .activityLanguages, .min, .max, .unitTexts, .unitLanguages, .period, .due} AS commitment
ORDER BY commitment.id
