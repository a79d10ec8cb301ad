// What search finds names by: `:Named` stands on all organizations, people, events, policies and documents.
CREATE CONSTRAINT named_id IF NOT EXISTS FOR (n:Named) REQUIRE n.id IS UNIQUE;
CREATE TEXT INDEX named_name_text IF NOT EXISTS FOR (n:Named) ON (n.nameText);
CREATE FULLTEXT INDEX named_words IF NOT EXISTS
FOR (n:Named) ON EACH [n.searchNames, n.searchPinyin, n.searchInitials]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
