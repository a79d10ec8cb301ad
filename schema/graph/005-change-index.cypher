// The history of ties in its order: entries of other facts have no kind, and so are not in this index.
CREATE INDEX change_of_tie IF NOT EXISTS FOR (n:Change) ON (n.recordedAt, n.entityId, n.kind);
