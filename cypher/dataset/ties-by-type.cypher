// How many ties there are of each type; each is read from the count store.
RETURN COUNT { ()-[:MEMBER_OF]->() } AS MEMBER_OF,
       COUNT { ()-[:COOPERATES_WITH]->() } AS COOPERATES_WITH,
       COUNT { ()-[:HOSTS_INTERNS_FROM]->() } AS HOSTS_INTERNS_FROM,
       COUNT { ()-[:GUIDES]->() } AS GUIDES,
       COUNT { ()-[:PART_OF]->() } AS PART_OF,
       COUNT { ()-[:BASED_IN]->() } AS BASED_IN,
       COUNT { ()-[:SUCCEEDED_BY]->() } AS SUCCEEDED_BY,
       COUNT { ()-[:RELATED_TO]->() } AS RELATED_TO
