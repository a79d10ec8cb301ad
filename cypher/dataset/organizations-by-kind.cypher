// How many organizations there are of each kind.
MATCH (organization:Organization)
RETURN organization.kind AS kind, count(*) AS count
ORDER BY count DESC, kind
