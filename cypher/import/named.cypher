// Organizations of the given kinds that have exactly the given names.
//   $rows  list of maps: id, kind, key (of the name, between line breaks)
UNWIND $rows AS row
MATCH (same:Organization)
WHERE same.nameText CONTAINS row.key AND same.kind = row.kind
RETURN row.id AS id, same.id AS same
