// Whom several of the given organizations are tied to, or one where it has an industry: with those, whether they are
// its members, and where there are several how many ties it has in all.
//   $ids           list of organization ids
//   $positions     map of each id to its place in that list
//   $withIndustry  whether those count that only one is tied to, if they have an industry
//   $most          how many ties of one are counted at the most
// Slots: types, followed, inside.
UNWIND $ids AS id
MATCH (:Organization {id: id})-[tie:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]-(partner)
WHERE /*:followed*/ true /*followed:*/
WITH partner, $positions[id] AS position, max(type(tie) = 'MEMBER_OF') AS isMember
WITH partner, collect(position) AS positions, collect(isMember) AS areMembers
WHERE (size(positions) > 1 OR ($withIndustry AND size(partner.industries) > 0)) AND /*:inside*/ true /*inside:*/
RETURN partner.id AS id,
       partner.industries AS industries,
       positions,
       areMembers,
       CASE WHEN size(positions) > 1 THEN COUNT {
         MATCH (partner)-[tie:/*:types*/MEMBER_OF|COOPERATES_WITH|HOSTS_INTERNS_FROM|GUIDES|PART_OF|BASED_IN|SUCCEEDED_BY|RELATED_TO/*types:*/]-()
         WHERE /*:followed*/ true /*followed:*/
         WITH tie
         LIMIT $most
         RETURN tie
       } ELSE 1 END AS ties
