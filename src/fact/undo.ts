import type { Run } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import { type Act, perform } from './act.js';
import { type ChangeOfAct, changesOfAct } from './changes-of-act.js';
import { type Curation, curate } from './curate.js';
import { type Author, lastChangesOf } from './history.js';
import type { Noun } from './noun.js';
import type { AnyFact, LastChange } from './pending.js';
import { answeredBefore, type Curated, leaveReceipt } from './receipt.js';
import { FactRefusal } from './refusal.js';

/** A change to take back: the one that made this version. */
export interface Undoing extends Author, Pick<Curation, 'receipt' | 'dryRun'> {
  readonly id: string;
  readonly version: number;
}

const changeBefore = statement<
  { id: string; version: number },
  { noun: Noun; before: string | null; act: string | null }
>('curation/change-before');

/** Makes one thing again what it was before its last change; and likewise all that was changed at once with it. */
export async function undo(run: Run, undoing: Undoing): Promise<Curated> {
  const { id, version, ...how } = undoing;
  const known = await answeredBefore(run, how.receipt);
  if (known !== undefined) return known;

  const [change] = await run(changeBefore, { id, version });
  if (change === undefined) {
    throw new FactRefusal(`There is no change ${id}@${version}.`, { field: 'changeId' }, 'NOT_FOUND');
  }
  if (change.act !== null) return undoAct(run, change.act, undoing);
  const last = (await lastChangesOf(run, [id])).get(id);
  refuseChangedSince({ id, version }, last);
  const before = factIn(change.before);
  return curate(run, {
    ...how,
    id,
    noun: change.noun,
    expectedVersion: last?.after === null ? undefined : version,
    next: () => before,
  });
}

async function undoAct(run: Run, act: string, { id, receipt, actor, reason }: Undoing): Promise<Curated> {
  const changes = await changesOfAct(run, act);
  const lastOf = await lastChangesOf(
    run,
    changes.map((change) => change.id),
  );
  for (const change of changes) refuseChangedSince(change, lastOf.get(change.id));
  const done = await perform(run, undone(changes), { actor, reason });
  const made = done.find((each) => each.id === id);
  const answer = { entityId: id, version: made?.version ?? 0, act: done[0]?.act ?? null };
  await leaveReceipt(run, receipt, answer);
  return answer;
}

/** What makes everything again what it was, ids that lead on included. */
function undone(changes: readonly ChangeOfAct[]): Act {
  const facts = changes.flatMap(({ noun, before }) => {
    const fact = factIn(before);
    return fact === null ? [] : [{ noun, fact }];
  });
  const gone = changes.filter(({ before }) => before === null);
  return {
    write: facts,
    retract: gone.map(({ id }) => id),
    merge: gone.flatMap(({ id, mergedBefore }) => (mergedBefore === null ? [] : [{ id, into: mergedBefore }])),
    part: changes.filter(({ mergedInto }) => mergedInto !== null),
  };
}

function refuseChangedSince(
  { id, version }: { readonly id: string; readonly version: number },
  last: LastChange | undefined,
): void {
  if (last?.version === version) return;
  throw new FactRefusal(
    `${id} was changed since, to version ${last?.version}; undo the later changes first.`,
    { field: 'changeId', ...(last === undefined ? {} : { currentVersion: last.version }) },
    'CONFLICT',
  );
}

const factIn = (json: string | null): AnyFact | null => (json === null ? null : (JSON.parse(json) as AnyFact));
