// Organizations by their own ids.
//   $ids  list of ids
// Slots: organization.
UNWIND $ids AS id
MATCH (organization:Organization {id: id})
RETURN /*:organization*/ [organization.id] /*organization:*/ AS organization
