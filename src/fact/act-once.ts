import type { Run } from '../neo4j/graph.js';
import { type Act, type Done, perform } from './act.js';
import { changesOfAct } from './changes-of-act.js';
import { type Author, lastChangesOf } from './history.js';
import { type Asking, answeredBefore, type Curated, leaveReceipt } from './receipt.js';
import { FactRefusal } from './refusal.js';

/** Several changes at once, as somebody asks for them. */
export interface Acting extends Author {
  /** What is to become of what, looked up in the same transaction. */
  readonly plan: (run: Run) => Promise<Plan>;
  readonly receipt: Asking;
  readonly dryRun: boolean;
}

export interface Plan extends Act {
  /** Whose id and version are answered. */
  readonly main: string;
}

export interface Acted extends Curated {
  readonly done: readonly Done[];
}

/** Facts written in one transaction that a request waits for. */
const most = 2_000;

/** Makes several changes within a transaction that holds the revision's lock, or answers as it did before. */
export async function act(run: Run, { plan, receipt, actor, reason }: Acting): Promise<Acted> {
  const known = await answeredBefore(run, receipt);
  if (known !== undefined) return { ...known, done: await doneBefore(run, known) };

  const { main, ...asked } = await plan(run);
  const count = asked.write.length + asked.retract.length;
  if (count > most) {
    throw new FactRefusal(`It would change ${count} facts; ${most} can be changed at once.`, {});
  }
  const done = (await perform(run, asked, { actor, reason })).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const version = (await lastChangesOf(run, [main])).get(main)?.version ?? 0;
  const answer = { entityId: main, version, act: done[0]?.act ?? null };
  await leaveReceipt(run, receipt, answer);
  return { ...answer, done };
}

async function doneBefore(run: Run, { act }: Curated): Promise<readonly Done[]> {
  if (!act) return [];
  const changes = await changesOfAct(run, act);
  return changes.map(({ id, noun, version, before, after }) => ({
    ...{ id, noun, version, act },
    outcome: after === null ? 'TAKEN_BACK' : before === null ? 'ADDED' : 'CHANGED',
  }));
}
