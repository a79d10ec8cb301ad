// What was answered to an earlier request with this key.
//   $key
MATCH (receipt:Receipt {key: $key})
RETURN receipt {.digest, .entityId, .version, .act} AS receipt
