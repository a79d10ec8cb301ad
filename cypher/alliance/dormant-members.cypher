// Members of each given alliance that work with no other member of it, one page in an order for each.
//   $allianceIds  list of alliance ids
//   $limit        how many members of each at the most
// Slots: member (which memberships count), counts (which ties count), page, order, keys, organization.
UNWIND $allianceIds AS allianceId
MATCH (alliance:Organization {id: allianceId})
CALL (alliance) {
  MATCH (alliance)<-[membership:MEMBER_OF]-(member:Organization)
  WHERE /*:member*/ membership.status <> 'ENDED' /*member:*/
  RETURN collect(DISTINCT member) AS members
}
CALL (members) {
  UNWIND members AS organization
  WITH organization
  WHERE /*:page*/ true /*page:*/ AND NOT EXISTS {
    MATCH (organization)-[tie:COOPERATES_WITH|HOSTS_INTERNS_FROM]-(partner)
    WHERE partner IN members AND /*:counts*/ tie.status IN ['SIGNED', 'OPERATING'] /*counts:*/
  }
  WITH organization
  ORDER BY /*:order*/ organization.sortName, organization.id /*order:*/
  LIMIT $limit
  RETURN organization
}
RETURN allianceId,
       /*:organization*/ [organization.id] /*organization:*/ AS organization,
       /*:keys*/ [organization.sortName, organization.id] /*keys:*/ AS place
