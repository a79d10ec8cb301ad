import type { Run } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import type { OrganizationFact } from './fact.js';
import { type After, type Author, lastChangesOf, record } from './history.js';
import type { Noun } from './noun.js';
import { nounsInOrder } from './nouns.js';
import { type AnyFact, type LastChange, type Pending, standing } from './pending.js';
import { namedByOthers, refuseCarried, refuseOtherNoun, refuseTexts } from './refuse.js';
import { removeNoun } from './remove-noun.js';
import { snapshotOf } from './stored.js';
import { removeEvidence, writeEvidence } from './write-evidence.js';
import { writeNoun } from './write-noun.js';

/** Several facts that become otherwise at once, or none of them. */
export interface Act {
  readonly write: readonly { readonly noun: Noun; readonly fact: AnyFact }[];
  /** Ids of what is no longer said. */
  readonly retract: readonly string[];
  /** Of those, organizations whose ids lead to others from now on. */
  readonly merge?: readonly { readonly id: string; readonly into: string }[];
  /** Organizations, of those to write, that were merged into others until now; with the ids that led to them before. */
  readonly part?: readonly { readonly id: string; readonly ledHere: readonly string[] }[];
}

/** What became of one of the facts. */
export interface Done {
  readonly id: string;
  readonly noun: Noun;
  readonly version: number;
  readonly outcome: 'ADDED' | 'CHANGED' | 'TAKEN_BACK';
  /** What all that was changed with it shares. */
  readonly act: string;
}

const leadOn = statement<{ id: string; key: string; into: string; now: string }, { keys: readonly string[] }>(
  'fact/lead-on',
);
const leadBack = statement<{ id: string; key: string; keys: readonly string[] }, never>('fact/lead-back');

/** Nothing names these but their own evidence, so they may go before anything is written; the others go at the end. */
const namedByNothing = new Set<Noun>([
  'relationships',
  'positions',
  'participations',
  'policyCitations',
  'commitments',
  'declaredMembers',
]);

/** Makes all of it within a transaction that holds the revision's lock, as one revision; answers what was changed. */
export async function perform(
  run: Run,
  { write, retract, merge = [], part = [] }: Act,
  author: Author,
): Promise<readonly Done[]> {
  const lastOf = await lastChangesOf(run, [...write.map(({ fact }) => fact.id), ...retract]);
  const pending = write
    .map(({ noun, fact }): Pending => ({ noun, fact, ...snapshotOf(fact), last: lastOf.get(fact.id) }))
    .filter(({ digest, last }) => digest !== last?.digest);
  for (const each of pending) {
    refuseOtherNoun(each);
    refuseTexts(each);
  }
  const going = retract.flatMap((id) => {
    const last = lastOf.get(id);
    return last === undefined || last.after === null ? [] : [{ id, last }];
  });
  if (pending.length + going.length === 0) return [];

  const now = new Date().toISOString();
  await remove(run, going, (noun) => namedByNothing.has(noun));
  for (const noun of nounsInOrder) {
    const ofNoun = pending.filter((each) => each.noun === noun);
    if (ofNoun.length > 0) await writeNoun(run, noun, ofNoun, now);
  }
  await writeEvidence(run, pending);
  const ledHere = new Map<string, readonly string[]>();
  for (const { id, into } of merge) {
    const [led] = await run(leadOn, { id, key: id.toLowerCase(), into, now });
    if (led === undefined) throw new Error(`${into} is not there for ${id} to lead to.`);
    ledHere.set(id, led.keys);
  }
  await remove(run, going, (noun) => !namedByNothing.has(noun));
  for (const { id, ledHere: keys } of part) await run(leadBack, { id, key: id.toLowerCase(), keys });
  for (const { noun, fact } of pending)
    if (noun === 'organizations') await refuseCarried(run, fact as OrganizationFact);

  const into = new Map(merge.map(({ id, into }) => [id, into]));
  const entities = [...pending.map(written), ...going.map(gone)];
  const act = actOf(entities);
  await record(
    run,
    entities.map((each) => ({ ...each, act, ...mergedOf(each.id, into, ledHere) })),
    author,
    now,
  );
  return entities.map((each) => ({ ...doneOf(each), act }));
}

/** The name that changes made at once share: that of the change of the first. */
function actOf([first]: readonly After[]): string {
  return first === undefined ? '' : `${first.id}@${(first.last?.version ?? 0) + 1}`;
}

const written = ({ fact, json, ...each }: Pending): After => ({ ...each, id: fact.id, after: json });

const gone = ({ id, last }: { id: string; last: LastChange }): After => ({
  id,
  noun: last.noun,
  digest: null,
  after: null,
  last,
});

function mergedOf(id: string, into: ReadonlyMap<string, string>, ledHere: ReadonlyMap<string, readonly string[]>) {
  const mergedInto = into.get(id);
  return mergedInto === undefined ? {} : { mergedInto, ledHere: ledHere.get(id) ?? [] };
}

function doneOf({ id, noun, after, last }: After): Omit<Done, 'act'> {
  const wasThere = last !== undefined && last.after !== null;
  const outcome = after === null ? 'TAKEN_BACK' : wasThere ? 'CHANGED' : 'ADDED';
  return { id, noun, version: (last?.version ?? 0) + 1, outcome };
}

async function remove(
  run: Run,
  going: readonly { readonly id: string; readonly last: LastChange }[],
  isMeant: (noun: Noun) => boolean,
): Promise<void> {
  for (const noun of nounsInOrder.filter(isMeant).toReversed()) {
    const facts = going.filter(({ last }) => last.noun === noun).flatMap(({ last }) => standing({ last }) ?? []);
    if (facts.length === 0) continue;
    const gone = new Set(await removeNoun(run, noun, facts));
    const named = facts.find(({ id }) => !gone.has(id));
    if (named !== undefined) throw namedByOthers(named.id);
    await removeEvidence(run, [...gone]);
  }
}
