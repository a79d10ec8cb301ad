// Commitments by id.
//   $ids  list of ids
UNWIND $ids AS id
MATCH (commitment:Commitment {id: id})
RETURN commitment {.id, .byId, .concerningId, .activityTexts, .activityLanguages, .min, .max, .unitTexts, .unitLanguages, .period, .due} AS commitment
