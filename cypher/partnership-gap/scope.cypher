// Organizations of a part of the graph, with what pairs of them are made by.
//   $limit  how many rows at the most
// Slots: prelude, filter.
/*:prelude*/ /*prelude:*/
MATCH (organization:Organization)
WHERE /*:filter*/ true /*filter:*/
WITH organization
LIMIT $limit
RETURN organization.id AS id,
       organization.kind AS kind,
       organization.regionId AS regionId,
       organization.industries AS industries
