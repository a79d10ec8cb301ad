import { grouped } from '../src/neo4j/batch.js';

/** What a client asked for, and what it was told in the end. */
export interface Write {
  /** The name of the organization, which nobody else gives. */
  readonly name: string;
  /** Given by the answer to the first change. */
  id?: string;
  /** Of the organization's making, and of the one change of it, if that was asked for. */
  created: Told;
  changed: Told;
}

/** `open`: never asked, or never told anything definite. */
export type Told = 'open' | 'made' | 'not made' | 'refused';

/** An organization as it is found at the end. */
export interface Found {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly website: string | null;
}

export interface Balance {
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  readonly falselyFailed: number;
  readonly open: number;
}

/** Compares what was told with what is there. */
export function balanceOf(writes: readonly Write[], found: readonly Found[]): Balance {
  const there = grouped(found, ({ name }) => name);
  const balance = { acknowledged: 0, lost: 0, doubled: 0, falselyFailed: 0, open: 0 };
  const count = (told: Told, isThere: boolean): void => {
    if (told === 'made') balance.acknowledged += 1;
    if (told === 'made' && !isThere) balance.lost += 1;
    if ((told === 'not made' || told === 'refused') && isThere) balance.falselyFailed += 1;
  };
  for (const write of writes) {
    const [first, ...others] = there.get(write.name) ?? [];
    count(write.created, first !== undefined && (write.id === undefined || write.id === first.id));
    count(write.changed, first?.website === websiteOf(write.name));
    balance.doubled += others.length + Math.max(0, (first?.version ?? 0) - (first?.website ? 2 : 1));
    if (write.created === 'open') balance.open += 1;
  }
  return balance;
}

/** What the change of an organization writes. */
export const websiteOf = (name: string): string => `https://example.org/${encodeURIComponent(name)}`;
