// The ids of all facts that name an organization: its ties, and nodes that lead to it.
//   $id  its id
MATCH (:Organization {id: $id})-[link]-(other)
WHERE NOT other:Identifier
RETURN DISTINCT coalesce(link.id, other.id) AS id
ORDER BY id
