// What says that it is in a region is found when the region is to be taken back.
CREATE INDEX event_region IF NOT EXISTS FOR (n:Event) ON (n.regionId);
