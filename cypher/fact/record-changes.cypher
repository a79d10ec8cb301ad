// Appends what changed to the history.
//   $rows      list of maps: entityId, noun, version, digest, before, after (JSON texts), firstRecordedAt,
//              aboutId and alsoAboutId, the organizations it is about, as far as there are any;
//              of ties also kind, sourceId, targetId, and of those that stand status and endsOn
//              of several made at once act, of what was merged mergedInto and ledHere (ids that led to it)
//   $revision  the revision this write makes
//   $now, $actor, $reason
//   $proposedBy, $proposal  who proposed it and in which proposal, or null
UNWIND $rows AS row
CREATE (change:Change)
SET change = row,
    change.revision = $revision,
    change.recordedAt = $now,
    change.actor = $actor,
    change.reason = $reason,
    change.proposedBy = $proposedBy,
    change.proposal = $proposal
RETURN count(*) AS written
