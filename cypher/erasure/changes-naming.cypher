// The entries of the history of a thing, and all in which one of some texts stands.
//   $id
//   $texts  in lower case, as JSON writes them
MATCH (change:Change)
WHERE change.entityId = $id
   OR any(text IN $texts WHERE
        toLower(coalesce(change.after, '')) CONTAINS text
        OR toLower(coalesce(change.before, '')) CONTAINS text
        OR toLower(change.reason) CONTAINS text)
RETURN change {.entityId, .version, .noun, .before, .after, .reason} AS change
ORDER BY change.entityId, change.version
