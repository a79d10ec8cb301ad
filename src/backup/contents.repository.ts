import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';

interface Total {
  readonly name: string;
  readonly total: number;
}

/** How much there is of everything. */
export interface Contents {
  readonly nodes: Readonly<Record<string, number>>;
  readonly relationships: Readonly<Record<string, number>>;
}

const nodes = statement<object, Total>('backup/nodes');
const ties = statement<object, Total>('backup/ties');

/** It goes over all of a database that nobody waits for. */
const timeout = 1_800_000;

export class ContentsRepository {
  constructor(private readonly graph: Graph) {}

  async contents(): Promise<Contents> {
    return {
      nodes: byName(await this.graph.read(nodes, {}, { timeout })),
      relationships: byName(await this.graph.read(ties, {}, { timeout })),
    };
  }
}

const byName = (totals: readonly Total[]): Readonly<Record<string, number>> =>
  Object.fromEntries(totals.map(({ name, total }) => [name, total]));
