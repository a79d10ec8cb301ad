// Where chains end, with how many chains end there, one page in an order. Sorted by number first, so that no more is
// read of the ends than of those that come to be shown. Chains that end where they started are counted only for the
// first so many, and taken off.
//   $milliseconds      how long chains may be followed; what is not done then is left out
//   $ringMilliseconds  how long those may be followed, after that, that end where they started
//   $candidates        for how many ends these are counted at the most, beside those of earlier pages
//   $earlier           how many ends of earlier pages there may be; 0 for the first page
//   $limit             how many rows at the most
// Slots: prelude, start, branch (in it factor, steps, end; see ShortChains.ends), fits, page, order, isStart, back, ring
// (see RingChains.slots), keys, organization.
WITH datetime.realtime().epochMillis + $milliseconds AS deadline
/*:prelude*/ /*prelude:*/
CALL (*) {
  MATCH (organization0:Organization)
  WHERE /*:start*/ true /*start:*/
  RETURN collect(organization0) AS starts
}
CALL (*) {
  CALL (*) {
    /*:branch*/
    UNWIND starts AS organization0
    WITH organization0, /*:factor*/ 1 /*factor:*/ AS chainCount
    WHERE [organization0, datetime.realtime().epochMillis][1] < deadline
    /*:steps*/
    MATCH (organization0)-[tie1:MEMBER_OF]->(organization1)
    /*steps:*/
    RETURN /*:end*/ organization1 /*end:*/ AS organization, chainCount
    /*branch:*/
  }
  WITH organization, sum(chainCount) AS chainCount
  ORDER BY chainCount DESC
  WHERE chainCount > 0 AND /*:fits*/ true /*fits:*/ AND (/*:page*/ true /*page:*/ OR /*:isStart*/ true /*isStart:*/)
  WITH organization, chainCount
  ORDER BY /*:order*/ chainCount DESC, organization.id /*order:*/
  LIMIT $earlier + $candidates
  WITH organization, chainCount, /*:isStart*/ true /*isStart:*/ AS isStart, NOT (/*:page*/ true /*page:*/) AS isEarlier
  WITH collect({organization: organization, atMost: chainCount, isStart: isStart, isEarlier: isEarlier}) AS inOrder
  // Without their rings, those that would stand on earlier pages may come down to this one.
  WITH inOrder, size([end IN inOrder WHERE end.isEarlier]) AS earlier
  RETURN inOrder[..earlier + $candidates] AS candidates,
         size(inOrder) > earlier + $candidates OR size(inOrder) = $earlier + $candidates AS areMore
}
WITH *, datetime.realtime().epochMillis AS now
WITH *, now >= deadline AS late, now + $ringMilliseconds AS later
CALL (*) {
  UNWIND candidates AS candidate
  WITH candidate, candidate.organization AS organization
  CALL (*) {
    WITH organization AS organization0, organization AS organization3
    WHERE candidate.isStart
    CALL (*) {
      MATCH /*:back*/ (organization2)-[:MEMBER_OF]->(organization3) /*back:*/
      RETURN collect(DISTINCT organization2) AS before
    }
    CALL (*) {
      /*:ring*/
      MATCH (organization0)-[:MEMBER_OF]->(organization1)-[:MEMBER_OF]->(organization2)-[:MEMBER_OF]->(organization3)
      WITH 1 AS chainCount
      /*ring:*/
      RETURN sum(chainCount) AS ringCount
    }
    RETURN sum(ringCount) AS ringCount
  }
  WITH *, NOT candidate.isStart OR datetime.realtime().epochMillis < later AS done
  RETURN collect(CASE WHEN done THEN {organization: organization, atMost: candidate.atMost, ringCount: ringCount} END) AS counted
}
CALL (*) {
  UNWIND counted AS each
  WITH each.organization AS organization, each.ringCount AS ringCount, each.atMost - each.ringCount AS chainCount
  WHERE chainCount > 0 AND /*:page*/ true /*page:*/
  WITH *
  ORDER BY /*:order*/ chainCount DESC, organization.id /*order:*/
  LIMIT $limit
  RETURN collect({
    organization: /*:organization*/ [organization.id] /*organization:*/,
    chainCount: chainCount,
    ringCount: ringCount,
    place: /*:keys*/ [chainCount, organization.id] /*keys:*/
  }) AS ends
}
RETURN ends,
       late OR size(counted) < size(candidates) AS stopped,
       areMore,
       candidates[-1].atMost AS least
