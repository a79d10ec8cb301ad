// Keeps what is answered to a request, so that asking again answers the same.
//   $receipt  map: key, digest, entityId, version, writtenAt
CREATE (receipt:Receipt)
SET receipt = $receipt
RETURN receipt.key AS key
