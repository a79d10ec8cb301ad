// Citations of policies by id.
//   $ids  list of ids
UNWIND $ids AS id
MATCH (by)-[citation:CITES {id: id}]->(policy:Policy)
RETURN citation {.id, policyId: policy.id, byId: by.id} AS citation
