// Keeps a new key; only the hash of its secret is kept.
//   $key  map: id, name, role, hash, createdAt, expiresAt (or null)
CREATE (key:ApiKey)
SET key = $key
RETURN key.id AS id
