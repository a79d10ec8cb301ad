import { setTimeout as delay } from 'node:timers/promises';
import { ClientError } from '../errors.js';
import type { Graph } from '../neo4j/graph.js';
import type { Measure, Measured } from './measure.js';
import type { NetworkMap } from './network-map.js';
import { type Edition, isGone, nameOf, Projector, type Size, type Wanted } from './projector.js';
import { Turns } from './turns.js';

/** A part of the graph as the database holds it in memory. */
export interface Projection {
  readonly name: string;
  readonly edition: Edition;
  readonly organizations: number;
  readonly pairs: number;
  readonly computedAt: Date;
  readonly sampled: boolean;
  readonly measured: Readonly<Partial<Record<Measure, Measured>>>;
  /** Who is tied to whom in it, if degrees were measured; read when it is first asked for. */
  map(): Promise<NetworkMap>;
}

interface Held {
  readonly projected: Promise<Size & { readonly computedAt: Date }>;
  readonly measured: Map<Measure, Promise<Measured>>;
  map?: Promise<NetworkMap> | undefined;
}

const mostHeld = 20;
const mostWaiting = 20;

/**
 * The projections of the Graph Data Science library that this process asks for, shared by all requests: equal parts
 * of the graph are held once and measured once. What takes about as long is computed one after the other, each within
 * its own time, which is no request's: whoever asked goes away or comes back, the figures will be there.
 */
export class ProjectionStore {
  private readonly projector: Projector;
  private readonly held = new Map<string, Held>();
  // Betweenness takes by far the longest, and the whole graph minutes, for which nothing quick is to wait.
  private readonly turns = {
    scope: new Turns(mostWaiting, stillComputing),
    betweenness: new Turns(mostWaiting, stillComputing),
    whole: new Turns(mostWaiting, stillComputing),
  };

  constructor(
    graph: Graph,
    /** How long a request waits for figures that are being computed, in milliseconds. */
    private readonly patience = 5_000,
  ) {
    this.projector = new Projector(graph);
  }

  /**
   * @throws ClientError UNAVAILABLE if it takes longer than a request should wait, or if too much is to be computed
   *   already: the same question finds it some seconds later.
   */
  async within(wanted: Wanted, asked: readonly Measure[], signal?: AbortSignal): Promise<Projection | null> {
    const timer = new AbortController();
    const tooLate = delay(this.patience, undefined, {
      signal: signal ? AbortSignal.any([timer.signal, signal]) : timer.signal,
    });
    const late = tooLate.then(
      () => {
        throw stillComputing();
      },
      () => {
        throw signal?.reason;
      },
    );
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
    const { organizations, pairs, computedAt } = await held.projected;
    if (organizations === null || pairs === null) return null;
    const measured: Partial<Record<Measure, Measured>> = {};
    for (const measure of asked) measured[measure] = await this.measure(name, held, measure, pairs, wanted);
    if (known === undefined && wanted.sort === 'scope') await this.projector.dropOlder(wanted);
    const sampled = asked.some((measure) => wanted.configuration?.[measure] !== undefined);
    const map = () => this.map(name, held, wanted);
    const { edition } = wanted;
    return { name, edition, organizations, pairs, computedAt, sampled, measured, map };
  }

  /** For when the database turns out to hold it no more: it was started anew, or another server dropped it. */
  forget(name: string): void {
    this.held.delete(name);
  }

  async drop(wanted: Wanted): Promise<void> {
    const name = nameOf(wanted);
    this.held.delete(name);
    await this.projector.drop([name]);
  }

  /** Drops those of its sort that are of older revisions, whoever made them. */
  dropOlder(wanted: Wanted): Promise<void> {
    return this.projector.dropOlder(wanted);
  }

  /** Drops what this process holds. */
  async close(): Promise<void> {
    const names = [...this.held.keys()];
    this.held.clear();
    await this.projector.drop(names);
  }

  private project(name: string, wanted: Wanted): Held {
    const projected = this.turns[wanted.sort].take(async () => {
      const size = await this.projector.project(name, wanted);
      await this.projector.drop(this.takeSurplus());
      return { ...size, computedAt: new Date() };
    });
    const held = { projected, measured: new Map() };
    projected.catch(() => this.forgetHeld(name, held));
    return held;
  }

  private measure(name: string, held: Held, measure: Measure, pairs: number, wanted: Wanted): Promise<Measured> {
    const known = held.measured.get(measure);
    if (known !== undefined) return known;
    const slow = wanted.sort === 'scope' && measure === 'betweenness';
    const measured = this.turns[slow ? 'betweenness' : wanted.sort].take(() =>
      this.projector.measure(name, measure, pairs, wanted),
    );
    held.measured.set(measure, measured);
    measured.catch((error) => {
      held.measured.delete(measure);
      if (isGone(error)) this.forgetHeld(name, held);
    });
    return measured;
  }

  private map(name: string, held: Held, wanted: Wanted): Promise<NetworkMap> {
    if (held.map !== undefined) return held.map;
    const map = this.projector.map(name, wanted);
    held.map = map;
    map.catch((error) => {
      held.map = undefined;
      if (isGone(error)) this.forgetHeld(name, held);
    });
    return map;
  }

  private forgetHeld(name: string, held: Held): void {
    if (this.held.get(name) === held) this.held.delete(name);
  }

  private takeSurplus(): string[] {
    const surplus = [...this.held.keys()].slice(0, Math.max(0, this.held.size - mostHeld));
    for (const name of surplus) this.held.delete(name);
    return surplus;
  }
}

function stillComputing(): ClientError {
  return new ClientError('UNAVAILABLE', 'These figures are being computed; ask again in a few seconds.', {
    headers: new Map([['Retry-After', '5']]),
  });
}
