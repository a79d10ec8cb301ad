// Reports of errors, one page in an order.
//   $limit  how many rows at the most
// Slots: prelude, filter, page, order, keys.
/*:prelude*/ /*prelude:*/
MATCH (report:Report)
WHERE /*:filter*/ true /*filter:*/ AND /*:page*/ true /*page:*/
WITH report
ORDER BY /*:order*/ report.madeAt DESC, report.id DESC /*order:*/
LIMIT $limit
RETURN report {.id, .about, .message, .contact, .reportedBy, .madeAt, .state, .closedBy, .closedAt, .answer} AS report,
       /*:keys*/ [report.madeAt, report.id] /*keys:*/ AS place
