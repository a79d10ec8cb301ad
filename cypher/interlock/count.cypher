// How many people hold positions at the same time at organizations that differ in a value, such as their sector.
// Slots: prelude, filter (which positions count, and where), value (null: none to differ in).
/*:prelude*/ /*prelude:*/
MATCH (person:Person)-[position:HOLDS_POSITION_AT]->(organization:Organization)
WHERE COUNT { (person)-[:HOLDS_POSITION_AT]->() } > 1 AND /*:filter*/ position.status = 'STATED' /*filter:*/
WITH person, {startsOn: position.startsOn, endsOn: position.endsOn, value: /*:value*/ organization.kind /*value:*/} AS one
WHERE one.value IS NOT NULL
WITH person, collect(one) AS known, count(DISTINCT one.value) AS values
WHERE values > 1 AND any(one IN known WHERE any(other IN known WHERE other.value <> one.value AND one.startsOn <= other.endsOn AND other.startsOn <= one.endsOn))
RETURN count(*) AS total
