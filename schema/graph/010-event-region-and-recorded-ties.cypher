// What says that it is in a region is found when the region is to be taken back.
CREATE INDEX event_region IF NOT EXISTS FOR (n:Event) ON (n.regionId);
// The ties that an organization had at a moment are found in the history; nothing else there has these.
CREATE INDEX change_source IF NOT EXISTS FOR (n:Change) ON (n.sourceId);
CREATE INDEX change_target IF NOT EXISTS FOR (n:Change) ON (n.targetId);
