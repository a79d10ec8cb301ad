// How many nodes there are of each label: it goes over all of them.
MATCH (node)
UNWIND labels(node) AS name
RETURN name, count(*) AS total
ORDER BY name
