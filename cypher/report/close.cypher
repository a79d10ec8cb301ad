// Closes a report that is open; answers the report, and whether it was open.
//   $id
//   $closing  map: closing (a mark of the request), state, closedBy, closedAt, answer
MATCH (report:Report {id: $id})
// Whoever closes at the same time waits here.
SET report.asked = $closing.closing
WITH report, report.state = 'OPEN' OR report.closing = $closing.closing AS open
CALL (report, open) {
  WITH report WHERE open
  SET report += $closing
}
RETURN open,
       report {.id, .about, .message, .contact, .reportedBy, .madeAt, .state, .closedBy, .closedAt, .answer} AS report
