import type { Run } from '../neo4j/graph.js';
import type { OrganizationFact } from './fact.js';
import { type Author, lastChangesOf } from './history.js';
import type { Noun } from './noun.js';
import { type AnyFact, type LastChange, standing } from './pending.js';
import { type Asking, answeredBefore, type Curated, leaveReceipt } from './receipt.js';
import { FactRefusal } from './refusal.js';
import { namedByOthers, refuseCarried, refuseStillNamed, refuseWithinItself } from './refuse.js';
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
  readonly receipt: Asking;
  readonly dryRun: boolean;
}

/** Makes one change within a transaction that holds the revision's lock. */
export async function curate(run: Run, curation: Curation): Promise<Curated> {
  const { id, noun, receipt, next } = curation;
  const known = await answeredBefore(run, receipt);
  if (known !== undefined) return known;

  const last = (await lastChangesOf(run, [id])).get(id);
  refuseOutdated(curation, last);
  const fact = next(standing({ last }));
  if (fact === null) await retract(run, curation, last);
  else {
    if (noun === 'organizations') await refuseCarried(run, fact as OrganizationFact);
    await writeFacts(run, [{ noun, fact }], curation, new Set());
    if (noun === 'regions') await refuseWithinItself(run, id);
  }
  const version = (await lastChangesOf(run, [id])).get(id)?.version ?? 0;
  const answer = { entityId: id, version };
  await leaveReceipt(run, receipt, answer);
  return answer;
}

function refuseOutdated({ id, noun, expectedVersion }: Curation, last: LastChange | undefined): void {
  const isThere = standing({ last }) !== undefined;
  if (expectedVersion === undefined) {
    if (isThere) throw new FactRefusal(`${id} is in the graph already; update that.`, { field: 'id' }, 'CONFLICT');
    return;
  }
  if (last === undefined || !isThere || last.noun !== noun) throw notThere(id, noun, last, 'id');
  if (expectedVersion === null || expectedVersion === last.version) return;
  throw new FactRefusal(
    `Expected version ${expectedVersion} of ${id}; it has ${last.version}, somebody changed it. Read it and decide anew.`,
    { field: 'expectedVersion', currentVersion: last.version },
    'CONFLICT',
  );
}

/** @param field of the input that names it. */
export function notThere(id: string, noun: Noun, last: LastChange | undefined, field: string): FactRefusal {
  const whereTo = last?.mergedInto ? ` It was merged into ${last.mergedInto}; name that.` : '';
  return new FactRefusal(`${id} is not one of the ${noun} in the graph.${whereTo}`, { field }, 'NOT_FOUND');
}

async function retract(run: Run, { id, ...author }: Curation, last: LastChange | undefined): Promise<void> {
  if (last === undefined) return;
  await refuseStillNamed(run, last.noun, id);
  const gone = await retractFacts(run, new Map([[id, last]]), author);
  if (gone.length === 0) throw namedByOthers(id);
}
