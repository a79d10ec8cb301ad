// What one thing was before the change that made a version of it, and what else was changed with it.
//   $id
//   $version
MATCH (change:Change {entityId: $id, version: $version})
RETURN change.noun AS noun, change.before AS before, change.act AS act
