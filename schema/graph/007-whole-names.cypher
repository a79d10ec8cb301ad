// What matching finds organizations by: each name as one term, in its own letters and without diacritics and punctuation.
CREATE FULLTEXT INDEX organization_whole_names IF NOT EXISTS
FOR (n:Organization) ON EACH [n.searchNames, n.searchPinyin]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
