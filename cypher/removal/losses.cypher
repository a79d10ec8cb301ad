// How many ties of a network end at organizations that are removed, and how many places of interns go with them.
//   $ids  list of ids of the organizations removed
// Slots: prelude, types, removed, partner (whether each is in the network), lost (whether a tie is followed).
/*:prelude*/ /*prelude:*/
MATCH (removed:Organization)
WHERE removed.id IN $ids AND /*:removed*/ true /*removed:*/
MATCH (removed)-[lost:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]-(partner:Organization)
WHERE /*:lost*/ true /*lost:*/ AND /*:partner*/ true /*partner:*/
WITH DISTINCT lost, CASE WHEN lost:HOSTS_INTERNS_FROM THEN 1 END AS internship
RETURN count(lost) AS ties,
       count(internship) AS internships,
       sum(internship * coalesce(lost.placesPerYear, 0)) AS placesPerYear,
       sum(CASE WHEN internship = 1 AND lost.placesPerYear IS NULL THEN 1 ELSE 0 END) AS withoutNumber
