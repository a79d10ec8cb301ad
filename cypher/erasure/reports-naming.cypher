// The reports on some things, and those in which one of some texts stands.
//   $ids
//   $texts  in lower case
MATCH (report:Report)
WHERE report.about IN $ids
   OR any(text IN $texts WHERE
        toLower(report.message) CONTAINS text
        OR toLower(coalesce(report.contact, '')) CONTAINS text
        OR toLower(coalesce(report.answer, '')) CONTAINS text)
RETURN report {.id, .about, .state, .message, .contact, .answer} AS report
