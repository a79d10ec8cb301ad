import type { Run } from '../neo4j/graph.js';
import { type Author, lastChangesOf, record } from './history.js';
import type { Noun } from './noun.js';
import { nounsInOrder } from './nouns.js';
import { type AnyFact, type LastChange, names, type Pending, standing } from './pending.js';
import { refuseErased, refuseOtherNoun, refuseTexts } from './refuse.js';
import { snapshotOf } from './stored.js';
import { writeEvidence } from './write-evidence.js';
import { writeNoun } from './write-noun.js';

export interface WriteOptions extends Author {
  /** Leave alone what somebody else was the last to change, and what rests on something they took back. */
  readonly ownOnly?: boolean;
  /** Leave alone what a person's data was taken out of. */
  readonly keepErased?: boolean;
  /** Looks at each fact beside what the graph has of it, and answers what to write; null leaves that as it is. */
  readonly reconcile?: (each: {
    readonly noun: Noun;
    readonly fact: AnyFact;
    readonly last: LastChange | undefined;
  }) => AnyFact | null;
}

export interface WriteSummary {
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Ids left as they are, since somebody else was the last to change them or what they name, or erased some of it. */
  readonly kept: readonly string[];
}

/**
 * Writes facts, each with its entry in the history, in one transaction that holds the revision's lock.
 * @param takenBack ids that others took back, among these facts and those before them; grows.
 */
export async function writeFacts(
  run: Run,
  part: readonly { noun: Noun; fact: AnyFact }[],
  { ownOnly = false, keepErased = false, reconcile, ...author }: WriteOptions,
  takenBack: Set<string>,
): Promise<WriteSummary> {
  const lastOf = await lastChangesOf(
    run,
    part.map(({ fact }) => fact.id),
  );
  const pending = part.flatMap(({ noun, fact: given }): Pending[] => {
    const last = lastOf.get(given.id);
    const fact = reconcile === undefined ? given : reconcile({ noun, fact: given, last });
    return fact === null ? [] : [{ noun, fact, ...snapshotOf(fact), last }];
  });
  const differing = pending.filter(({ digest, last }) => digest !== last?.digest);
  const kept = differing.filter(
    (each) => (keepErased && each.last?.erased) || (ownOnly && belongsToOthers(each, author.actor, takenBack)),
  );
  const toWrite = differing.filter((each) => !kept.includes(each));
  if (toWrite.length > 0) await writeAll(run, toWrite, author);
  const created = toWrite.filter((each) => standing(each) === undefined).length;
  return {
    created,
    changed: toWrite.length - created,
    unchanged: pending.length - differing.length,
    kept: kept.map(({ fact }) => fact.id),
  };
}

function belongsToOthers(each: Pending, actor: string, takenBack: Set<string>): boolean {
  const changedByOthers = each.last !== undefined && each.last.actor !== actor;
  const others = changedByOthers || names(each.fact, takenBack);
  if (others && standing(each) === undefined) takenBack.add(each.fact.id);
  return others;
}

async function writeAll(run: Run, pending: readonly Pending[], author: Author): Promise<void> {
  for (const each of pending) {
    refuseErased(each);
    refuseOtherNoun(each);
    refuseTexts(each);
  }
  const now = new Date().toISOString();
  for (const noun of nounsInOrder) {
    const ofNoun = pending.filter((each) => each.noun === noun);
    if (ofNoun.length > 0) await writeNoun(run, noun, ofNoun, now);
  }
  await writeEvidence(run, pending);
  const written = pending.map(({ fact, json, ...each }) => ({ ...each, id: fact.id, after: json }));
  await record(run, written, author, now);
}
