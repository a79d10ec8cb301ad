// Keeps a report of an error, once.
//   $report  map: id, about, message, contact, reportedBy, madeAt, state
MERGE (report:Report {id: $report.id})
SET report = $report
RETURN report.id AS id
