// The graph as a whole: its revision, when it last changed, and how many nodes there are of each noun.
OPTIONAL MATCH (revision:Revision {id: 'graph'})
RETURN coalesce(revision.number, 0) AS revision,
       revision.changedAt AS lastChangeAt,
       COUNT { (:Document) } AS documents,
       COUNT { (:Person) } AS people,
       COUNT { (:Event) } AS events,
       COUNT { (:Policy) } AS policies,
       COUNT { (:Region) } AS regions
