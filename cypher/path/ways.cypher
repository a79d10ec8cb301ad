// The best ways of some lengths between two groups of organizations: walked from both ends at once, joined where the
// two halves meet. A link is a list: one tie, or a person followed by the positions that make the connection. One row:
// the ways, what stands inside and on them, each once, and how wide the search gets from its two sides.
//   $from, $to  lists of organization ids
//   $grade      only ways whose worst grade is this one; null: any
//   $limit      how many ways at the most
//   $few        with fewer ways than this, longer ones are looked for; 0: never
// Slots: forward, backward (half-ways: middle, side, organizations before it, links to it), inside (whether the middle
// may stand between the ends), grade (the grade of one link), degree (how many ties an organization has), organization,
// tie (what is returned of them), walks (how many walks of two steps begin on either side, read from degrees), types.
CALL () {
  /*:forward*/
  MATCH (x0:Organization)-[t1:MEMBER_OF|COOPERATES_WITH]-(x1)
  WHERE x0.id IN $from
  RETURN x1 AS middle, 'FORWARD' AS side, [x0] AS before, [[t1]] AS links
  /*forward:*/
  UNION ALL
  /*:backward*/
  MATCH (x0:Organization)-[t1:MEMBER_OF|COOPERATES_WITH]-(x1)
  WHERE x0.id IN $to
  RETURN x1 AS middle, 'BACKWARD' AS side, [x0] AS before, [[t1]] AS links
  /*backward:*/
}
WITH middle,
     collect(CASE side WHEN 'FORWARD' THEN [before, links] END) AS fore,
     collect(CASE side WHEN 'BACKWARD' THEN [before, links] END) AS aft
WHERE size(fore) > 0 AND size(aft) > 0
// Without steps of its own a half-way back begins where the way ends, and ends may be what may not stand inside.
WITH middle, fore, CASE WHEN /*:inside*/ true /*inside:*/ THEN aft ELSE [half IN aft WHERE half[1] = []] END AS aft
UNWIND fore AS one
UNWIND aft AS other
WITH middle, one, other
WHERE none(organization IN one[0] WHERE organization IN other[0])
WITH one[0] + [middle] + reverse(other[0]) AS organizations, one[1] + reverse(other[1]) AS links
WITH organizations, links,
     reduce(worst = 0, link IN links | CASE WHEN /*:grade*/ 0 /*grade:*/ > worst THEN /*:grade*/ 0 /*grade:*/ ELSE worst END) AS worstGrade
WHERE $grade IS NULL OR worstGrade = $grade
WITH organizations, links, worstGrade,
     // Rounded, since sums of the same degrees in another order differ in their last digits.
     round(1e12 * reduce(sum = 0.0, organization IN organizations[1..-1] | sum + log(1 + /*:degree*/ COUNT { (organization)--() } /*degree:*/))) / 1e12 AS hubness,
     // What bears a person's link out is the positions, not what else is known of the person.
     reduce(seen = [], link IN links | reduce(all = seen, id IN reduce(ids = [], fact IN CASE size(link) WHEN 1 THEN link ELSE tail(link) END | ids + fact.documentIds) | CASE WHEN id IN all THEN all ELSE all + id END)) AS documents,
     [organization IN organizations | organization.id] AS organizationIds,
     [link IN links | [fact IN link | fact.id]] AS linkIds
ORDER BY size(links), worstGrade, hubness, size(documents) DESC, organizationIds, linkIds
LIMIT $limit
WITH collect([organizationIds, linkIds, worstGrade, hubness, size(documents)]) AS ways,
     collect(organizations[1..-1]) AS inside, collect(links) AS links
RETURN ways,
       COLLECT {
         UNWIND inside AS organizations
         UNWIND organizations AS organization
         WITH DISTINCT organization
         RETURN /*:organization*/ [organization.id] /*organization:*/
       } AS organizations,
       COLLECT {
         UNWIND links AS ofWay
         UNWIND ofWay AS link
         WITH DISTINCT CASE size(link) WHEN 1 THEN link[0] END AS tie
         WHERE tie IS NOT NULL
         RETURN /*:tie*/ [tie.id] /*tie:*/
       } AS ties,
       /*:walks*/
       COLLECT {
         UNWIND [$from, $to] AS ids
         CALL (ids, ways) {
           MATCH (organization:Organization)
           WHERE size(ways) < $few AND organization.id IN ids
           MATCH (organization)-[:/*:types*/MEMBER_OF|COOPERATES_WITH/*types:*/]-(neighbour)
           RETURN sum(COUNT { (neighbour)-[:/*:types*/MEMBER_OF|COOPERATES_WITH/*types:*/]-() }) AS walks
         }
         RETURN walks
       }
       /*walks:*/ AS walks
