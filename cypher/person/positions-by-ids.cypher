// Positions by id.
//   $ids  list of ids
UNWIND $ids AS id
MATCH (:Person)-[position:HOLDS_POSITION_AT {id: id}]->(:Organization)
RETURN position {.id, .personId, .organizationId, .title, .tier, .since, .until, .status} AS position
