import type { Run } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import { type Author, lastChangesOf } from './history.js';
import type { Noun } from './noun.js';
import { type AnyFact, type LastChange, standing } from './pending.js';
import { FactRefusal } from './refusal.js';
import { retractFacts } from './retract-facts.js';
import { writeFacts } from './write-facts.js';

/** One change of one fact, as somebody asks for it. */
export interface Curation extends Author {
  readonly id: string;
  readonly noun: Noun;
  /** Given: the fact must be there, and be of this version. Null: of any. Undefined: it must not be there yet. */
  readonly expectedVersion: number | null | undefined;
  /** What the fact is to be, of what it is; null: taken back. */
  readonly next: (present: AnyFact | undefined) => AnyFact | null;
  /** Requests of the same key are one: the second is answered as the first. */
  readonly receipt: { readonly key: string; readonly digest: string };
  readonly dryRun: boolean;
}

export interface Curated {
  readonly entityId: string;
  readonly version: number;
}

interface Receipt extends Curated {
  readonly digest: string;
}

const findReceipt = statement<{ key: string }, { receipt: Receipt }>('curation/find-receipt');
const writeReceipt = statement<{ receipt: Receipt & { key: string; writtenAt: string } }, { key: string }>(
  'curation/write-receipt',
);
const carriedByOthers = statement<{ id: string; keys: readonly string[] }, { key: string; otherId: string }>(
  'curation/carried-by-others',
);

/** Makes one change within a transaction that holds the revision's lock. */
export async function curate(run: Run, curation: Curation): Promise<Curated> {
  const { id, noun, receipt, next } = curation;
  const [known] = await run(findReceipt, { key: receipt.key });
  if (known !== undefined) return answerAgain(known.receipt, receipt.digest);

  const last = (await lastChangesOf(run, [id])).get(id);
  refuseOutdated(curation, last);
  const fact = next(standing({ last }));
  if (fact === null) await retract(run, curation, last);
  else {
    if (noun === 'organizations') await refuseCarried(run, fact);
    await writeFacts(run, [{ noun, fact }], curation, new Set());
  }
  const version = (await lastChangesOf(run, [id])).get(id)?.version ?? 0;
  const answer = { entityId: id, version };
  await run(writeReceipt, { receipt: { ...receipt, ...answer, writtenAt: new Date().toISOString() } });
  return answer;
}

function answerAgain({ digest, entityId, version }: Receipt, asked: string): Curated {
  if (digest === asked) return { entityId, version };
  throw new FactRefusal(
    'This idempotencyKey came with another change before; give each change its own.',
    { field: 'idempotencyKey' },
    'CONFLICT',
  );
}

function refuseOutdated({ id, noun, expectedVersion }: Curation, last: LastChange | undefined): void {
  const isThere = standing({ last }) !== undefined;
  if (expectedVersion === undefined) {
    if (isThere) throw new FactRefusal(`${id} is in the graph already; update that.`, { field: 'id' }, 'CONFLICT');
    return;
  }
  if (last === undefined || !isThere || last.noun !== noun) {
    throw new FactRefusal(`${id} is not one of the ${noun} in the graph.`, { field: 'id' }, 'NOT_FOUND');
  }
  if (expectedVersion === null || expectedVersion === last.version) return;
  throw new FactRefusal(
    `Expected version ${expectedVersion} of ${id}; it has ${last.version}, somebody changed it. Read it and decide anew.`,
    { field: 'expectedVersion', currentVersion: last.version },
    'CONFLICT',
  );
}

async function retract(run: Run, { id, ...author }: Curation, last: LastChange | undefined): Promise<void> {
  if (last === undefined) return;
  const gone = await retractFacts(run, new Map([[id, last]]), author);
  if (gone.length > 0) return;
  throw new FactRefusal(`Other facts name ${id}; take those back first.`, { field: 'id' }, 'CONFLICT');
}

/** An identifier leads to one organization: a second one that says it is the same one, or a slip. */
async function refuseCarried(run: Run, fact: AnyFact): Promise<void> {
  const { id, identifiers = [] } = fact as AnyFact & {
    identifiers?: readonly { readonly scheme: string; readonly value: string }[];
  };
  const keys = identifiers.map(({ scheme, value }) => `${scheme}:${value}`.toLowerCase());
  const [taken] = keys.length === 0 ? [] : await run(carriedByOthers, { id, keys });
  if (taken === undefined) return;
  throw new FactRefusal(
    `${taken.otherId} carries ${taken.key} already; change that one, or leave the identifier out.`,
    { field: `identifiers.${keys.indexOf(taken.key)}` },
    'CONFLICT',
  );
}

/** A change to take back: the one that made this version. */
export interface Undoing extends Author, Pick<Curation, 'receipt' | 'dryRun'> {
  readonly id: string;
  readonly version: number;
}

const changeBefore = statement<{ id: string; version: number }, { noun: Noun; before: string | null }>(
  'curation/change-before',
);

/** Makes one thing again what it was before its last change. */
export async function undo(run: Run, { id, version, ...how }: Undoing): Promise<Curated> {
  const [known] = await run(findReceipt, { key: how.receipt.key });
  if (known !== undefined) return answerAgain(known.receipt, how.receipt.digest);

  const [change] = await run(changeBefore, { id, version });
  if (change === undefined) {
    throw new FactRefusal(`There is no change ${id}@${version}.`, { field: 'changeId' }, 'NOT_FOUND');
  }
  const last = (await lastChangesOf(run, [id])).get(id);
  if (last?.erased === 'WHOLLY') {
    throw new FactRefusal(`${id} was erased; that cannot be undone.`, { field: 'changeId' }, 'CONFLICT');
  }
  if (last?.version !== version) {
    throw new FactRefusal(
      `${id} was changed since, to version ${last?.version}; undo the later changes first.`,
      { field: 'changeId', ...(last === undefined ? {} : { currentVersion: last.version }) },
      'CONFLICT',
    );
  }
  const before = change.before === null ? null : (JSON.parse(change.before) as AnyFact);
  return curate(run, {
    ...how,
    id,
    noun: change.noun,
    expectedVersion: last.after === null ? undefined : version,
    next: () => before,
  });
}
