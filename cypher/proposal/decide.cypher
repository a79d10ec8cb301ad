// Decides on a proposal that is open, or was decided by this same request; answers nothing where it is not.
//   $id
//   $decision  map: decision (a mark of the request), state, decidedBy, decidedAt, answer
MATCH (proposal:Proposal {id: $id})
// Whoever decides at the same time waits here.
SET proposal.asked = $decision.decision
WITH proposal
WHERE proposal.state = 'OPEN' OR proposal.decision = $decision.decision
SET proposal += $decision
RETURN proposal.id AS id
