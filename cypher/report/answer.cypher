// What became of one report.
//   $id
MATCH (report:Report {id: $id})
RETURN report {.id, .state, .closedAt, .answer} AS report
