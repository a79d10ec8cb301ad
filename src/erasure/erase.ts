import type { Name } from '../fact/fact.js';
import { type Author, lastChangesOf, record } from '../fact/history.js';
import type { Noun } from '../fact/noun.js';
import type { AnyFact } from '../fact/pending.js';
import { standing } from '../fact/pending.js';
import { FactRefusal } from '../fact/refusal.js';
import { retractFacts } from '../fact/retract-facts.js';
import { snapshotOf } from '../fact/stored.js';
import { writeFacts } from '../fact/write-facts.js';
import type { Run } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import { eraseLetters } from './erase-letters.js';
import { erasedMark, NamePattern } from './name-pattern.js';
import { concernsNamesake, type Erased, withoutPerson } from './without-person.js';

interface ChangeRow {
  readonly entityId: string;
  readonly version: number;
  readonly noun: Noun;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string;
}

interface Rewritten {
  readonly entityId: string;
  readonly version: number;
  readonly properties: object;
}

const changesNaming = statement<{ id: string; texts: readonly string[] }, { change: ChangeRow }>(
  'erasure/changes-naming',
);
const changesOf = statement<{ id: string }, { change: ChangeRow }>('erasure/changes-of');
const rewriteChanges = statement<{ rows: readonly Rewritten[] }, { written: number }>('erasure/rewrite-changes');

export interface Erasure {
  readonly version: number;
  /** Ids of which nothing is left. */
  readonly erased: readonly string[];
  /** Ids of what is there still, and says less. */
  readonly changed: readonly string[];
}

/**
 * Takes a person's data out of the graph and its history, within a transaction that holds the revision's lock. What
 * is left of it are entries of the history that say when, by whom and why.
 * @throws FactRefusal
 */
export async function erase(run: Run, id: string, author: Author): Promise<Erasure> {
  const last = (await lastChangesOf(run, [id])).get(id);
  if (last === undefined || last.noun !== 'people') {
    throw new FactRefusal(`${id} is no person that the graph knows, or ever knew.`, { field: 'id' }, 'NOT_FOUND');
  }
  // Whoever asks again, since no answer came, hears the same.
  if (last.erased === 'WHOLLY') return { version: last.version, erased: [id], changed: [] };

  const own = (await run(changesOf, { id })).map(({ change }) => change);
  const pattern = new NamePattern(own.flatMap(factsIn).flatMap(namesOf));
  if (pattern.standsIn(author.reason)) {
    throw new FactRefusal('Expected a reason without the name: it is what stays.', { field: 'reason' });
  }
  const texts = [...pattern.texts.map((text) => JSON.stringify(text).slice(1, -1)), JSON.stringify(id)];
  const search = { id, texts: texts.map((text) => text.toLowerCase()) };
  const rows = (await run(changesNaming, search)).map(({ change }) => change);
  const person: Erased = { id, pattern, namesakes: namesakesIn(rows, id, pattern) };
  const wholly = whollyErased(rows, person);

  const changed = await writeLess(run, rows, person, author);
  await retract(run, id, wholly, author);
  await rewriteHistory(run, search, { person, wholly, author });
  await eraseLetters(run, { texts: search.texts, pattern, ids: [...wholly], actor: author.actor });
  const version = (await lastChangesOf(run, [id])).get(id)?.version ?? last.version;
  return { version, erased: [...wholly].sort(), changed: changed.toSorted() };
}

/** Brings what stands, and says something of the person beside what it is for, to what is left of it. */
async function writeLess(
  run: Run,
  rows: readonly ChangeRow[],
  person: Erased,
  author: Author,
): Promise<readonly string[]> {
  const lastOf = await lastChangesOf(run, [...new Set(rows.map(({ entityId }) => entityId))]);
  const less = [...lastOf.values()].flatMap((last) => {
    const fact = standing({ last });
    const left = fact && withoutPerson(last.noun, fact, person);
    return fact && left && differ(fact, left) ? [{ noun: last.noun, fact: left }] : [];
  });
  await writeFacts(run, less, author, new Set());
  return less.map(({ fact }) => fact.id);
}

async function retract(run: Run, id: string, wholly: ReadonlySet<string>, author: Author): Promise<void> {
  const lastOf = await lastChangesOf(run, [...wholly]);
  const there = [...lastOf].filter(([, last]) => standing({ last }) !== undefined);
  const gone = await retractFacts(run, new Map(there), author);
  if (gone.length < there.length) throw new Error('What was to be erased is still named by something.');
  if (gone.includes(id)) return;
  // It was taken back before: what tells of its erasure is an entry of its own.
  const entity = { id, noun: 'people' as const, digest: null, after: null, last: lastOf.get(id) };
  await record(run, [entity], author, new Date().toISOString());
}

interface Erasing {
  readonly person: Erased;
  readonly wholly: ReadonlySet<string>;
  readonly author: Author;
}

/** Takes it out of all entries, those just written included. What is left of a thing is not brought back by imports. */
async function rewriteHistory(
  run: Run,
  search: { readonly id: string; readonly texts: readonly string[] },
  erasing: Erasing,
): Promise<void> {
  const rows = (await run(changesNaming, search)).flatMap(({ change }) => rewritten(change, erasing));
  await run(rewriteChanges, { rows });
  const touched = new Set(rows.map(({ entityId }) => entityId).filter((id) => !erasing.wholly.has(id)));
  const latest = [...(await lastChangesOf(run, [...touched]))];
  const properties = { erased: 'PARTLY' };
  await run(rewriteChanges, {
    rows: latest.map(([entityId, { version }]) => ({ entityId, version, properties })),
  });
}

function rewritten(row: ChangeRow, { person, wholly, author }: Erasing): Rewritten[] {
  const { entityId, version, noun } = row;
  if (wholly.has(entityId)) {
    const reason = row.reason === author.reason ? row.reason : erasedMark;
    const properties = { before: null, after: null, digest: null, reason, erased: 'WHOLLY' };
    return [{ entityId, version, properties }];
  }
  if (factsIn(row).some((fact) => concernsNamesake(noun, fact, person))) return [];
  const [before, after] = [row.before, row.after].map((json) => {
    const fact = json === null ? null : withoutPerson(noun, JSON.parse(json), person);
    return fact === null ? { json: null, digest: null } : snapshotOf(fact);
  });
  const reason = person.pattern.without(row.reason);
  const sides = { before: before?.json ?? null, after: after?.json ?? null };
  if (sides.before === row.before && sides.after === row.after && reason === row.reason) return [];
  return [{ entityId, version, properties: { ...sides, digest: after?.digest ?? null, reason, erased: 'PARTLY' } }];
}

/** The things of which nothing is left, as they were last known. */
function whollyErased(rows: readonly ChangeRow[], person: Erased): ReadonlySet<string> {
  const isGone = new Map([[person.id, true]]);
  for (const row of rows) {
    const [fact] = factsIn({ before: row.after ?? row.before, after: null });
    if (fact !== undefined) isGone.set(row.entityId, withoutPerson(row.noun, fact, person) === null);
  }
  return new Set([...isGone].filter(([, gone]) => gone).map(([id]) => id));
}

function namesakesIn(rows: readonly ChangeRow[], id: string, pattern: NamePattern): ReadonlySet<string> {
  const others = rows.filter((row) => row.noun === 'people' && row.entityId !== id);
  const same = others.filter((row) =>
    factsIn(row)
      .flatMap(namesOf)
      .some((name) => pattern.is(name)),
  );
  return new Set(same.map(({ entityId }) => entityId));
}

function factsIn({ before, after }: Pick<ChangeRow, 'before' | 'after'>): readonly AnyFact[] {
  return [before, after].flatMap((json) => (json === null ? [] : [JSON.parse(json) as AnyFact]));
}

function namesOf(fact: AnyFact): readonly string[] {
  return (fact as { names?: readonly Name[] }).names?.map(({ value }) => value) ?? [];
}

const differ = (one: AnyFact, other: AnyFact): boolean => snapshotOf(one).digest !== snapshotOf(other).digest;
