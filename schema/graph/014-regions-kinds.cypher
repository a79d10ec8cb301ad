// A list of a city has those of each kind in order, so that those of other kinds are not passed on the way.
CREATE INDEX organization_region_kind IF NOT EXISTS FOR (n:Organization) ON (n.regionId, n.kind, n.sortName, n.id);
