// How many distinct partners each given organization has.
//   $parentIds  list of organization ids
// Slots: prelude, pattern, filter.
/*:prelude*/ /*prelude:*/
UNWIND $parentIds AS parentId
MATCH (organization:Organization {id: parentId})
CALL (*) {
  MATCH /*:pattern*/ (organization)-[tie:MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO]-(partner) /*pattern:*/
  WHERE /*:filter*/ true /*filter:*/
  RETURN count(DISTINCT partner) AS total
}
RETURN parentId, total
