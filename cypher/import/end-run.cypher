// Records how an import ended, and what came of it.
//   $id   id of the run
//   $run  map: state, endedAt, read, created, changed, unchanged, merged, kept, refused, retracted
MATCH (run:ImportRun {id: $id})
SET run += $run
RETURN run.id AS id
