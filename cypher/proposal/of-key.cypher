// The proposal that was made under a key.
//   $key
MATCH (proposal:Proposal {key: $key})
RETURN proposal {
         .id, .digest, .mutation, .input, .about, .reason, .proposedBy, .madeAt, .state, .decidedBy, .decidedAt, .answer
       } AS proposal
