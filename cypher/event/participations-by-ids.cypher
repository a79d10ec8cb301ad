// Participations by id.
//   $ids  list of ids
UNWIND $ids AS id
MATCH (participation:Participation {id: id})
RETURN participation {.id, .eventId, .role, .organizationId, .personId, .titleAsWritten} AS participation
