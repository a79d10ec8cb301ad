// All keys, the oldest first.
MATCH (key:ApiKey)
RETURN key {.id, .name, .role, .createdAt, .expiresAt, .revokedAt} AS key
ORDER BY key.createdAt, key.id
