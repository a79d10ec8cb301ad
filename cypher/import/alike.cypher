// Organizations that have exactly a given name, or one that contains it, of each name a few, exact ones first.
//   $rows   list of maps: index, key (of the name)
//   $limit  how many of each
UNWIND $rows AS row
CALL (row) {
  MATCH (organization:Organization)
  WHERE organization.nameText CONTAINS row.key AND organization.status <> 'WITHDRAWN'
  WITH organization, organization.nameText CONTAINS '\n' + row.key + '\n' AS exact
  RETURN organization, exact
  ORDER BY exact DESC, organization.sortName, organization.id
  LIMIT $limit
}
RETURN row.index AS index, organization.id AS id, organization.displayName AS name, organization.kind AS kind, exact
ORDER BY index, exact DESC, organization.sortName, id
