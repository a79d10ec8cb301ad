import type { Run } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import { FactRefusal } from './refusal.js';

/** Requests of the same key are one: the second is answered as the first. */
export interface Asking {
  readonly key: string;
  /** Of all that is asked, so that another request under the same key is noticed. */
  readonly digest: string;
}

export interface Curated {
  readonly entityId: string;
  readonly version: number;
  /** Of several changes made at once: what they share; null: nothing had to be changed. Undefined of a single one. */
  readonly act?: string | null;
}

interface Receipt extends Curated {
  readonly digest: string;
}

const findReceipt = statement<{ key: string }, { receipt: Receipt }>('curation/find-receipt');
const writeReceipt = statement<{ receipt: Receipt & { key: string; writtenAt: string } }, { key: string }>(
  'curation/write-receipt',
);

/** No id, since nothing was changed; in the database, null would be no property. */
const none = '';

/** What was answered to the same request before; undefined if it comes for the first time. @throws FactRefusal */
export async function answeredBefore(run: Run, { key, digest }: Asking): Promise<Curated | undefined> {
  const [known] = await run(findReceipt, { key });
  if (known === undefined) return undefined;
  const { act, entityId, version } = known.receipt;
  if (digest === known.receipt.digest) {
    return { entityId, version, ...(typeof act === 'string' ? { act: act === none ? null : act } : {}) };
  }
  throw new FactRefusal(
    'This idempotencyKey came with another change before; give each change its own.',
    { field: 'idempotencyKey' },
    'CONFLICT',
  );
}

export async function leaveReceipt(run: Run, asking: Asking, { act, ...answer }: Curated): Promise<void> {
  const written = act === undefined ? {} : { act: act ?? none };
  await run(writeReceipt, { receipt: { ...asking, ...answer, ...written, writtenAt: new Date().toISOString() } });
}
