import { setTimeout as delay } from 'node:timers/promises';
import { Neo4jError } from 'neo4j-driver';
import { ClientError } from '../errors.js';
import type { Graph } from '../neo4j/graph.js';
import { type Statement, statement } from '../neo4j/statement.js';
import { type Measure, type Measured, measures } from './measure.js';

/** A part of the graph as the database holds it in memory. */
export interface Projection {
  readonly name: string;
  readonly revision: number;
  readonly organizations: number;
  readonly pairs: number;
  readonly computedAt: Date;
  readonly sampled: boolean;
  readonly measured: Readonly<Partial<Record<Measure, Measured>>>;
}

export interface Size {
  /** Null where there is no organization, and so no projection. */
  readonly organizations: number | null;
  readonly pairs: number | null;
}

/** What is to be held, and how. Equal names mean equal contents. */
export interface Wanted {
  /** `scope` or `whole`: those of a sort that are of older revisions go when a new one comes. */
  readonly sort: string;
  /** What tells it from others of its sort and revision. */
  readonly digest: string;
  readonly revision: number;
  readonly statement: Statement<{ name: string }, Size>;
  readonly parameters: object;
  /** For each statement, in milliseconds. */
  readonly timeout: number;
  /** More configuration of a measure. */
  readonly configuration?: Readonly<Partial<Record<Measure, object>>>;
}

interface Held {
  readonly projected: Promise<Size>;
  readonly computedAt: Date;
  readonly measured: Map<Measure, Promise<Measured>>;
}

const drop = statement<{ name: string }, { name: string }>('network/drop');
const dropOlder = statement<{ prefix: string; current: string }, { name: string }>('network/drop-older');

const prefix = 'industry-education-graph';
const mostHeld = 20;
const mostWaiting = 20;
/** How long a request waits for figures that are being computed, in milliseconds. */
const patience = 8_000;

/**
 * The projections of the Graph Data Science library that this process asks for, shared by all requests: equal parts
 * of the graph are held once and measured once. They are computed one after the other, each within its own time,
 * which is no request's: whoever asked goes away or comes back, the figures will be there.
 */
export class ProjectionStore {
  private readonly held = new Map<string, Held>();
  private turn: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(private readonly graph: Graph) {}

  /**
   * @throws ClientError UNAVAILABLE if it takes longer than a request should wait, or if too much is to be computed
   *   already: the same question finds it some seconds later.
   */
  async within(wanted: Wanted, asked: readonly Measure[], signal?: AbortSignal): Promise<Projection | null> {
    const timer = new AbortController();
    const tooLate = delay(patience, undefined, {
      signal: signal ? AbortSignal.any([timer.signal, signal]) : timer.signal,
    });
    const late = tooLate.then(() => {
      throw stillComputing();
    });
    try {
      return await Promise.race([this.provide(wanted, asked), late]);
    } finally {
      timer.abort();
      late.catch(() => undefined);
    }
  }

  /** The same, however long it takes; null for a part of the graph without any organization. */
  async provide(wanted: Wanted, asked: readonly Measure[]): Promise<Projection | null> {
    const name = nameOf(wanted);
    const known = this.held.get(name);
    const held = known ?? this.project(name, wanted);
    // Used last, dropped last.
    this.held.delete(name);
    this.held.set(name, held);
    const { organizations, pairs } = await held.projected;
    if (organizations === null || pairs === null) return null;
    const measured: Partial<Record<Measure, Measured>> = {};
    for (const measure of asked) measured[measure] = await this.measure(name, held, measure, wanted);
    if (known === undefined) await this.dropOlder(wanted);
    const sampled = asked.some((measure) => wanted.configuration?.[measure] !== undefined);
    return { name, revision: wanted.revision, organizations, pairs, computedAt: held.computedAt, sampled, measured };
  }

  /** For when the database turns out to hold it no more: it was started anew, or another server dropped it. */
  forget(name: string): void {
    this.held.delete(name);
  }

  /** Drops what this process holds. */
  async close(): Promise<void> {
    const names = [...this.held.keys()];
    this.held.clear();
    await this.dropAll(names);
  }

  private project(name: string, wanted: Wanted): Held {
    const projected = this.inTurn(async () => {
      const [size] = await this.graph
        .read(wanted.statement, { ...wanted.parameters, name }, wanted)
        .catch((error) => this.sizeIfThere(name, error, wanted));
      await this.dropAll(this.takeSurplus());
      return size ?? { organizations: null, pairs: null };
    });
    const held = { projected, computedAt: new Date(), measured: new Map() };
    this.held.set(name, held);
    this.forgetIfFailed(projected, name);
    return held;
  }

  /** Another server may hold it under the same name, with the same contents; but how large it is was not told. */
  private async sizeIfThere(name: string, error: unknown, wanted: Wanted): Promise<readonly Size[]> {
    if (!says(error, 'already exists')) throw error;
    await this.graph.read(drop, { name });
    return this.graph.read(wanted.statement, { ...wanted.parameters, name }, wanted);
  }

  private measure(name: string, held: Held, measure: Measure, wanted: Wanted): Promise<Measured> {
    const known = held.measured.get(measure);
    if (known !== undefined) return known;
    const { statement, configuration } = measures[measure];
    const parameters = {
      name,
      configuration: { mutateProperty: measure, ...configuration, ...wanted.configuration?.[measure] },
    };
    const measured = this.inTurn(async () => {
      const [row] = await this.graph.read(statement, parameters, wanted);
      return row ?? {};
    });
    held.measured.set(measure, measured);
    this.forgetIfFailed(measured, name);
    return measured;
  }

  private forgetIfFailed(work: Promise<unknown>, name: string): void {
    work.catch(() => this.forget(name));
  }

  private takeSurplus(): string[] {
    const surplus = [...this.held.keys()].slice(0, Math.max(0, this.held.size - mostHeld));
    for (const name of surplus) this.held.delete(name);
    return surplus;
  }

  private dropOlder({ sort, revision }: Wanted): Promise<unknown> {
    return this.graph.read(dropOlder, { prefix: `${prefix}-${sort}-`, current: `-${revision}` });
  }

  private async dropAll(names: readonly string[]): Promise<void> {
    for (const name of names) await this.graph.read(drop, { name });
  }

  private async inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.waiting >= mostWaiting) throw stillComputing();
    this.waiting += 1;
    const mine = this.turn.then(work).finally(() => {
      this.waiting -= 1;
    });
    this.turn = mine.catch(() => undefined);
    return mine;
  }
}

/** Whether the database holds no such projection any more. */
export function isGone(error: unknown): boolean {
  return says(error, 'GraphNotFoundException');
}

function says(error: unknown, words: string): boolean {
  return error instanceof Neo4jError && error.message.includes(words);
}

function nameOf({ sort, digest, revision }: Wanted): string {
  return `${prefix}-${sort}-${digest}-${revision}`;
}

function stillComputing(): ClientError {
  return new ClientError('UNAVAILABLE', 'These figures are being computed; ask again in a few seconds.', {
    headers: new Map([['Retry-After', '5']]),
  });
}
