// How many nodes there are of each label.
MATCH (node)
UNWIND labels(node) AS name
RETURN name, count(*) AS total
ORDER BY name
