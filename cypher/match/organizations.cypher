// What matching compares of organizations: names, kind, place, identifiers, web site.
//   $ids  list of ids
MATCH (organization:Organization) WHERE organization.id IN $ids
RETURN [organization.id, organization.kind, organization.status, organization.nameValues, organization.nameTypes,
        organization.identifiers, organization.website,
        COLLECT {
          MATCH steps = (:Region {id: organization.regionId})-[:WITHIN*0..4]->(region:Region)
          WITH region, length(steps) AS distance ORDER BY distance
          RETURN [region.id] + region.nameValues
        }] AS organization
