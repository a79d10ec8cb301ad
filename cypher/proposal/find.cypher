// One proposal.
//   $id
MATCH (proposal:Proposal {id: $id})
RETURN proposal {
         .id, .digest, .mutation, .input, .about, .reason, .proposedBy, .madeAt, .state, .decidedBy, .decidedAt, .answer
       } AS proposal
