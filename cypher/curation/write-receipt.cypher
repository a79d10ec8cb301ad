// Keeps what is answered to a request, so that asking again answers the same.
//   $receipt  map: key, digest, entityId, version, writtenAt; of several changes at once also act
CREATE (receipt:Receipt)
SET receipt = $receipt
RETURN receipt.key AS key
