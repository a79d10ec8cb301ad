// Forgets what was answered to requests before a time, so many at the most, the oldest first.
//   $before  ISO 8601
//   $most
MATCH (receipt:Receipt)
WHERE receipt.writtenAt < $before
WITH receipt
ORDER BY receipt.writtenAt
LIMIT $most
DELETE receipt
RETURN count(*) AS dropped
