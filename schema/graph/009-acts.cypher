// What was changed at once, such as by a merge, is found and undone together.
CREATE INDEX change_act IF NOT EXISTS FOR (n:Change) ON (n.act);
