// People who hold positions at the same time at organizations that differ in a value, such as their sector, with those
// positions and the first and last date of holding two together: those of most values first, one page in an order.
//   $limit  how many people at the most
// Slots: prelude, filter (which positions count, and where), value (null: none to differ in), page, order, keys. Of very
// many positions of one person 100 come back.
/*:prelude*/ /*prelude:*/
MATCH (person:Person)-[position:HOLDS_POSITION_AT]->(organization:Organization)
WHERE COUNT { (person)-[:HOLDS_POSITION_AT]->() } > 1 AND /*:filter*/ position.status = 'STATED' /*filter:*/
WITH person, {position: position, startsOn: position.startsOn, endsOn: position.endsOn, kind: organization.kind, value: /*:value*/ organization.kind /*value:*/} AS one
WHERE one.value IS NOT NULL
WITH person, collect(one) AS known, count(DISTINCT one.value) AS values
WHERE values > 1
UNWIND known AS one
WITH person, known, one
WHERE any(other IN known WHERE other.value <> one.value AND one.startsOn <= other.endsOn AND other.startsOn <= one.endsOn)
WITH person, collect(one) AS held, count(*) AS positionCount, count(DISTINCT one.value) AS valueCount
WHERE /*:page*/ true /*page:*/
WITH person, held, positionCount, valueCount
ORDER BY /*:order*/ valueCount DESC, positionCount DESC, person.id /*order:*/
LIMIT $limit
RETURN person {.id, .displayName, .nameValues, .nameLanguages, .nameTypes, .nameOrigins} AS person,
       COLLECT {
         UNWIND held AS one
         WITH one.position AS position
         ORDER BY CASE position.tier WHEN 'LEADER' THEN 0 WHEN 'SENIOR' THEN 1 ELSE 2 END, position.id
         LIMIT 100
         RETURN position {.id, .personId, .organizationId, .title, .tier, .since, .until, .status}
       } AS positions,
       positionCount,
       COLLECT { UNWIND held AS one RETURN DISTINCT one.kind } AS kinds,
       // Two are held together from where the later begins to where the earlier ends.
       COLLECT {
         UNWIND held AS one
         UNWIND held AS other
         WITH one, other
         WHERE other.value <> one.value AND other.startsOn <= one.startsOn AND one.startsOn <= other.endsOn
         RETURN one.position.since AS since ORDER BY one.startsOn, since LIMIT 1
       } AS since,
       COLLECT {
         UNWIND held AS one
         UNWIND held AS other
         WITH one, other
         WHERE other.value <> one.value AND other.startsOn <= one.endsOn AND one.endsOn <= other.endsOn
         RETURN one.position.until AS until ORDER BY one.endsOn DESC, until LIMIT 1
       } AS until,
       /*:keys*/ [valueCount, positionCount, person.id] /*keys:*/ AS place
