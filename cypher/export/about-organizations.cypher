// What facts about given organizations name: who holds positions there, which events, policies, documents and regions
// they speak of.
//   $ids  list of organization ids
// Slots: held (whether the tie or position in the variable of that name held then).
MATCH (organization:Organization)
WHERE organization.id IN $ids
RETURN organization.documentIds AS documentIds,
       organization.regionId AS regionId,
       COLLECT {
         MATCH (organization)<-[held:HOLDS_POSITION_AT]-(person:Person)
         WHERE /*:held*/ true /*held:*/
         RETURN [person.id, held.documentIds]
       } AS positions,
       COLLECT {
         MATCH (organization)-[held:MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO]->(target)
         WHERE /*:held*/ true /*held:*/
         RETURN DISTINCT [held.targetId, held.startedBy, held.documentIds]
       } AS ties,
       COLLECT {
         MATCH (organization)<-[:BY_ORGANIZATION]-(taken:Participation)
         RETURN [taken.id, taken.eventId, taken.personId, taken.documentIds]
       } AS participations,
       COLLECT {
         MATCH (organization)-[citation:CITES]->(policy:Policy)
         RETURN [policy.id, policy.issuerId, citation.documentIds]
       } AS citations,
       COLLECT {
         MATCH (organization)<-[:ISSUED_BY]-(policy:Policy)
         RETURN policy.id
       } AS issued,
       COLLECT {
         MATCH (organization)<-[:UNDERTAKEN_BY]-(commitment:Commitment)
         RETURN [commitment.id, commitment.concerningId, commitment.documentIds]
       } AS commitments,
       COLLECT {
         MATCH (organization)<-[:DECLARED_FOR]-(declared:DeclaredMembers)
         RETURN [declared.id, declared.documentIds]
       } AS declaredMembers
