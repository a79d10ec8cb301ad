// By province and kind: codes of regions begin with the code of the province.
MATCH (organization:Organization)
WITH left(organization.regionId, 9) AS province, organization.kind AS kind, count(*) AS count
ORDER BY count DESC, coalesce(province, '\uFFFF'), kind LIMIT toInteger($first)
OPTIONAL MATCH (region:Region {id: province + '0000'})
WITH count, province, region, kind ORDER BY count DESC, coalesce(province, '\uFFFF'), kind
RETURN {count: count, regionId: region.id, displayName: coalesce(region.displayName, 'unknown'), kind: kind} AS answer
