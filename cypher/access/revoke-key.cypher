// Ends a key for good; one that was revoked before keeps its time.
//   $id
//   $now  ISO 8601
MATCH (key:ApiKey {id: $id})
SET key.revokedAt = coalesce(key.revokedAt, $now)
RETURN key.revokedAt AS revokedAt
