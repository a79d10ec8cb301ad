// How many organizations are in a part of the graph and, unless they are too many, what pairs of them are made by.
//   $most  how many may be at the most
// Slots: prelude, filter.
/*:prelude*/ /*prelude:*/
MATCH (organization:Organization)
WHERE /*:filter*/ true /*filter:*/
WITH collect(organization) AS organizations
RETURN size(organizations) AS total,
       CASE WHEN size(organizations) > $most THEN []
            ELSE [organization IN organizations | organization {.id, .kind, .regionId, .industries}]
       END AS organizations
