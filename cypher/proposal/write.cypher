// Keeps a proposal, once for each of its keys; answers the one that has the key.
//   $proposal  map: id, key, digest, mutation, input, about, reason, proposedBy, madeAt, state
MERGE (proposal:Proposal {key: $proposal.key})
ON CREATE SET proposal = $proposal
RETURN proposal {
         .id, .digest, .mutation, .input, .about, .reason, .proposedBy, .madeAt, .state, .decidedBy, .decidedAt, .answer
       } AS proposal
