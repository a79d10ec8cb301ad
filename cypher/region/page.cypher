// Regions that fit a filter, one page in an order.
//   $limit  how many rows at the most
// Slots: prelude, filter, page, order, keys.
/*:prelude*/ /*prelude:*/
MATCH (region:Region)
WHERE /*:filter*/ true /*filter:*/ AND /*:page*/ true /*page:*/
WITH region
ORDER BY /*:order*/ region.id /*order:*/
LIMIT $limit
RETURN region {.id, .code, .displayName, .nameValues, .nameLanguages, .nameTypes, .nameOrigins, .parentId, .level, .latitude, .longitude} AS region,
       /*:keys*/ [region.id] /*keys:*/ AS place
