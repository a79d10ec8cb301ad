// Ties between some organizations and two others, for each of some reasons; of very many 100 come back.
//   $reasons  list of maps: key, organizationIds, pairIds
// Slots: types, followed, tie.
UNWIND $reasons AS reason
RETURN reason.key AS key,
       COLLECT {
         MATCH (organization:Organization)
         WHERE organization.id IN reason.organizationIds
         MATCH (organization)-[tie:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]-()
         WHERE (tie.sourceId IN reason.pairIds OR tie.targetId IN reason.pairIds) AND /*:followed*/ true /*followed:*/
         WITH DISTINCT tie
         ORDER BY tie.id
         LIMIT 100
         RETURN /*:tie*/ [tie.id] /*tie:*/
       } AS ties
