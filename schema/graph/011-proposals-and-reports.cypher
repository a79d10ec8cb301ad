// Changes that were proposed, errors that were reported, and the age of receipts.
CREATE CONSTRAINT proposal_id IF NOT EXISTS FOR (n:Proposal) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT proposal_key IF NOT EXISTS FOR (n:Proposal) REQUIRE n.key IS UNIQUE;
CREATE INDEX proposal_made IF NOT EXISTS FOR (n:Proposal) ON (n.madeAt, n.id);
CREATE CONSTRAINT report_id IF NOT EXISTS FOR (n:Report) REQUIRE n.id IS UNIQUE;
CREATE INDEX report_made IF NOT EXISTS FOR (n:Report) ON (n.madeAt, n.id);
CREATE INDEX receipt_written IF NOT EXISTS FOR (n:Receipt) ON (n.writtenAt);
