import type { Run } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import type { RelationshipFact } from './fact.js';
import type { Noun } from './noun.js';
import type { LastChange } from './pending.js';
import { type Properties, storedExtent } from './stored.js';
import { relationships } from './tie-nouns.js';
import { concernedBy } from './write-evidence.js';

/** Who writes, and why: this is what the history keeps. */
export interface Author {
  readonly actor: string;
  readonly reason: string;
  /** Who proposed it, where that was somebody else, and in which proposal. */
  readonly proposed?: { readonly by: string; readonly id: string };
}

type Rows = { readonly rows: readonly Properties[] };

const raiseRevision = statement<{ now: string }, { revision: number }>('fact/raise-revision');
export const lastChanges = statement<{ ids: readonly string[] }, { id: string; change: LastChange }>(
  'fact/last-changes',
);
type Recorded = Pick<Author, 'actor' | 'reason'> & {
  readonly proposedBy: string | null;
  readonly proposal: string | null;
};

const recordChanges = statement<Rows & Recorded & { revision: number; now: string }, { written: number }>(
  'fact/record-changes',
);

export async function lastChangesOf(run: Run, ids: readonly string[]): Promise<ReadonlyMap<string, LastChange>> {
  const rows = await run(lastChanges, { ids });
  return new Map(rows.map(({ id, change }) => [id, change]));
}

/** One entity after a write; null: it was taken back. */
export interface After {
  readonly id: string;
  readonly noun: Noun;
  readonly digest: string | null;
  readonly after: string | null;
  readonly last: LastChange | undefined;
  /** Of changes made at once: what all of them share. */
  readonly act?: string;
  /** Of an organization that was merged: into which, and which ids led to it until then. */
  readonly mergedInto?: string;
  readonly ledHere?: readonly string[];
}

/** Appends what this transaction changed to the history, and raises the revision by one. */
export async function record(run: Run, entities: readonly After[], author: Author, now: string): Promise<void> {
  const [raised] = await run(raiseRevision, { now });
  if (raised === undefined) throw new Error('The revision is raised only where lock-revision.cypher has locked it.');
  const rows = entities.map(({ id, last, ...next }) => ({
    entityId: id,
    ...next,
    ...aboutOf(next.noun, next.after ?? last?.after),
    ...(next.noun === 'relationships' ? ofTie(next.after, last?.after) : {}),
    version: (last?.version ?? 0) + 1,
    before: last?.after ?? null,
    firstRecordedAt: last?.firstRecordedAt ?? now,
  }));
  const { actor, reason, proposed } = author;
  const by = { actor, reason, proposedBy: proposed?.by ?? null, proposal: proposed?.id ?? null };
  await run(recordChanges, { rows, revision: raised.revision, now, ...by });
}

/** The organizations that an entry is about, two at the most: the history of each is found by them. */
function aboutOf(noun: Noun, fact: string | null | undefined): Properties {
  const [aboutId = null, alsoAboutId = null] = typeof fact === 'string' ? concernedBy(noun, JSON.parse(fact)) : [];
  return { aboutId, alsoAboutId };
}

/**
 * What the history of ties is searched by: what it joins, and of one that stands how; nothing else in the history has
 * a kind.
 */
function ofTie(after: string | null, before: string | null | undefined): Properties {
  const fact: RelationshipFact = JSON.parse(after ?? before ?? '');
  const [sourceId, targetId] = relationships.ends(fact);
  const ends = { kind: fact.kind, sourceId, targetId };
  const { endsOn } = storedExtent(fact.since, fact.until);
  return after === null ? ends : { ...ends, status: fact.status, endsOn };
}
