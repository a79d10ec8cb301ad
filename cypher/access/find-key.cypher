// The keys with these ids, revoked or not.
//   $ids
MATCH (key:ApiKey)
WHERE key.id IN $ids
RETURN key {.id, .name, .role, .hash, .createdAt, .expiresAt, .revokedAt} AS key
