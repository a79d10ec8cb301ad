// Organizations by id, by an identifier they carry, or by the id of what was merged into them; the own id wins.
//   $ids  list of CURIEs
// Slots: organization.
UNWIND $ids AS id
CALL (id) {
  MATCH (found:Organization {id: id})
  RETURN found, 0 AS rank
  UNION ALL
  MATCH (:Identifier {key: toLower(id)})-[:IDENTIFIES]->(found:Organization)
  RETURN found, 1 AS rank
}
WITH id, found ORDER BY rank, found.id
WITH id, head(collect(found)) AS organization
RETURN id, /*:organization*/ [organization.id] /*organization:*/ AS organization
