// How many organizations there are of each kind; each is read from the count store.
RETURN COUNT { (:School) } AS SCHOOL,
       COUNT { (:Enterprise) } AS ENTERPRISE,
       COUNT { (:Park) } AS PARK,
       COUNT { (:Hospital) } AS HOSPITAL,
       COUNT { (:GovernmentBody) } AS GOVERNMENT_BODY,
       COUNT { (:Alliance) } AS ALLIANCE,
       COUNT { (:Association) } AS ASSOCIATION,
       COUNT { (:ResearchInstitute) } AS RESEARCH_INSTITUTE,
       COUNT { (:InnovationPlatform) } AS INNOVATION_PLATFORM,
       COUNT { (:OtherOrganization) } AS OTHER
