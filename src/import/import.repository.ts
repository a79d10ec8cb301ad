import type { Name } from '../fact/fact.js';
import { nameKey } from '../name/name-key.js';
import type { Graph, Run } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';

/** What an id leads to. */
export interface Resolved {
  readonly id: string;
  /** Whether it is the own id of an organization. */
  readonly there: boolean;
  /** The organization that carries the id as an identifier, or that it was merged into. */
  readonly leadsTo: string | null;
  /** Other organizations that carry one of the identifiers. */
  readonly carriers: readonly string[];
}

export interface ImportRun {
  readonly id: string;
  readonly format: string;
  readonly source: string;
  readonly documentIds: readonly string[];
  readonly startedAt: string;
  readonly state: 'RUNNING';
}

export interface EndOfRun {
  readonly state: 'DONE' | 'FAILED' | 'STOPPED';
  readonly endedAt: string;
  readonly read: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly merged: number;
  readonly kept: number;
  readonly refused: number;
  readonly retracted: number;
}

interface Asked {
  readonly id: string;
  readonly keys: readonly string[];
}

const resolve = statement<{ rows: readonly Asked[] }, Resolved>('import/resolve');
const named = statement<{ rows: readonly object[] }, { id: string; same: string }>('import/named');
const memberships = statement<{ alliance: string }, { member: string; id: string }>('import/memberships');
const startRun = statement<{ run: ImportRun }, { id: string }>('import/start-run');
const endRun = statement<{ id: string; run: EndOfRun }, { id: string }>('import/end-run');

/** What an import asks of the graph, and the record of its runs. */
export class ImportRepository {
  constructor(private readonly graph: Graph) {}

  async resolve(rows: readonly Asked[]): Promise<ReadonlyMap<string, Resolved>> {
    if (rows.length === 0) return new Map();
    return new Map((await this.graph.read(resolve, { rows })).map((row) => [row.id, row]));
  }

  /** By the id they would have: the organizations of the same kind that have one of the names. */
  async named(
    rows: readonly { readonly id: string; readonly kind: string; readonly names: readonly Name[] }[],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    if (rows.length === 0) return new Map();
    const keyed = rows.flatMap(({ id, kind, names }) =>
      names.map(({ value }) => ({ id, kind, key: `\n${nameKey(value)}\n` })),
    );
    const found = new Map<string, Set<string>>();
    for (const { id, same } of await this.graph.read(named, { rows: keyed })) {
      found.set(id, (found.get(id) ?? new Set()).add(same));
    }
    return new Map([...found].map(([id, same]) => [id, [...same].sort()]));
  }

  /** The memberships of an alliance that have not ended, by member. */
  async memberships(alliance: string): Promise<ReadonlyMap<string, string>> {
    return byMember(await this.graph.read(memberships, { alliance }));
  }

  async start(run: ImportRun): Promise<void> {
    await this.graph.write((within) => within(startRun, { run }));
  }

  async end(id: string, run: EndOfRun): Promise<void> {
    await this.graph.write((within) => within(endRun, { id, run }));
  }
}

/** The same, within a transaction that is going to write. */
export async function membershipsWithin(run: Run, alliance: string): Promise<ReadonlyMap<string, string>> {
  return byMember(await run(memberships, { alliance }));
}

const byMember = (rows: readonly { readonly member: string; readonly id: string }[]): ReadonlyMap<string, string> =>
  new Map(rows.map(({ member, id }) => [member, id]));
