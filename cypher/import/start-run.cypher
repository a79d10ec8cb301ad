// Records that an import has begun; runs of the same files that never ended were broken off.
//   $run  map: id, format, source, documentIds, startedAt, state
CALL () {
  MATCH (before:ImportRun {source: $run.source})
  WHERE before.state = 'RUNNING' AND before.documentIds = $run.documentIds
  SET before.state = 'BROKEN_OFF'
}
CREATE (run:ImportRun)
SET run = $run
RETURN run.id AS id
