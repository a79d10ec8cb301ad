// How many nodes there are of each label.
CALL db.labels() YIELD label AS name
CALL (name) {
  MATCH (node:$(name))
  RETURN count(*) AS total
}
WITH name, total
WHERE total > 0
RETURN name, total
ORDER BY name
