// Forgets what was answered to requests that made some things, and to those whose keys have one of some texts in them.
//   $ids
//   $texts  in lower case
MATCH (receipt:Receipt)
WHERE receipt.entityId IN $ids OR any(text IN $texts WHERE toLower(receipt.key) CONTAINS text)
DELETE receipt
RETURN count(*) AS dropped
