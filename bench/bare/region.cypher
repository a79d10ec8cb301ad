// Codes of regions begin with the code of the region above; the last conditions let the index on all three serve.
MATCH (organization:Organization&School)
WHERE organization.regionId STARTS WITH $prefix AND organization.sortName IS NOT NULL AND organization.id IS NOT NULL
WITH organization ORDER BY organization.sortName, organization.id LIMIT 20
RETURN organization {.id, .displayName, .nameValues, .nameLanguages, .founded} AS organization
