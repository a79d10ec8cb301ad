// Proposals, one page in an order.
//   $limit  how many rows at the most
// Slots: prelude, filter, page, order, keys.
/*:prelude*/ /*prelude:*/
MATCH (proposal:Proposal)
WHERE /*:filter*/ true /*filter:*/ AND /*:page*/ true /*page:*/
WITH proposal
ORDER BY /*:order*/ proposal.madeAt DESC, proposal.id DESC /*order:*/
LIMIT $limit
RETURN proposal {
         .id, .digest, .mutation, .input, .about, .reason, .proposedBy, .madeAt, .state, .decidedBy, .decidedAt, .answer
       } AS proposal,
       /*:keys*/ [proposal.madeAt, proposal.id] /*keys:*/ AS place
