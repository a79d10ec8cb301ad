// The proposals in which one of some texts stands.
//   $texts  in lower case, as JSON writes them
MATCH (proposal:Proposal)
WHERE any(text IN $texts WHERE
        toLower(proposal.input) CONTAINS text
        OR toLower(proposal.reason) CONTAINS text
        OR toLower(proposal.key) CONTAINS text
        OR toLower(coalesce(proposal.answer, '')) CONTAINS text)
RETURN proposal {.id, .state, .answer} AS proposal
