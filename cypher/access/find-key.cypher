// The key with this id, revoked or not.
//   $id
MATCH (key:ApiKey {id: $id})
RETURN key {.id, .name, .role, .hash, .createdAt, .expiresAt, .revokedAt} AS key
