// What was imported when, from which documents, and what came of it.
CREATE CONSTRAINT import_run_id IF NOT EXISTS FOR (n:ImportRun) REQUIRE n.id IS UNIQUE;
CREATE INDEX import_run_source IF NOT EXISTS FOR (n:ImportRun) ON (n.source);
