import { ClientError } from '../errors.js';
import type { Predicate } from '../filter/predicate.js';
import { Scope } from '../filter/scope.js';
import type { Logger } from '../log.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import type { Analysis } from './analysis.type.js';
import { tooManyOrganizations } from './insight-limit.js';
import type { Measure } from './measure.js';
import { NetworkMap } from './network-map.js';
import { inScopePredicate, type NetworkScope } from './network-scope.js';
import { projectionOfScope } from './project.js';
import { type Projection, ProjectionStore } from './projection-store.js';
import { type Edition, isGone } from './projector.js';
import { WholeGraph } from './whole-graph.js';

/** The ids of the organizations of a scope, and when it had them. */
export interface Members extends Edition {
  readonly ids: readonly string[];
}

const members = statement<{ limit: number }, Members>('network/members');
const countMembers = statement<object, { total: number }>('network/count-members');

/** For each statement of a scope, in milliseconds; longer than a request may take, since none waits for all of it. */
const timeout = 60_000;

/** How often a question is asked anew because what it was to be read from had gone by then. */
const attempts = 3;

/** What outlives requests: the projections, and the figures of the whole graph. */
export interface Analyses {
  readonly projections: ProjectionStore;
  readonly wholeGraph: WholeGraph;
}

/** @param patience how long a request waits for figures that are being computed, in milliseconds. */
export function createAnalyses(graph: Graph, log: Pick<Logger, 'error'>, patience?: number): Analyses {
  const projections = new ProjectionStore(graph, patience);
  return { projections, wholeGraph: new WholeGraph(projections, log) };
}

/** Gives free the memory of the database. */
export async function closeAnalyses({ projections, wholeGraph }: Analyses): Promise<void> {
  wholeGraph.close();
  await projections.close();
}

/** A network that was measured, and what of it was asked for. */
export interface MeasuredNetwork {
  readonly projection: Projection;
  readonly wholeGraph: boolean;
  /** The part of the graph that was measured; wider than the one asked for where that is too large. */
  readonly scope: NetworkScope;
  /** Whether the organization that a variable holds is one of those asked for. */
  fits(organization: string, scope: Scope): Predicate;
}

/** Parts of the graph, measured; for one request. */
export class NetworkRepository {
  constructor(
    private readonly graph: Graph,
    private readonly analyses: Analyses,
    /** How many organizations of a scope are measured by themselves, exactly. */
    private readonly maximum: number,
    private readonly signal?: AbortSignal,
  ) {}

  /** A part of the graph, to be measured when it is first read. */
  over(network: NetworkScope | null | undefined, measures: readonly Measure[]): NetworkReader {
    return new NetworkReader(() => this.measured(network ?? {}, measures), this.analyses);
  }

  /**
   * The organizations of a scope.
   * @throws ClientError QUERY_TOO_COMPLEX if there are more than can be looked at by themselves.
   */
  async membersOf(network: NetworkScope): Promise<Members> {
    const found = await this.someOf(network);
    if (found.ids.length > this.maximum) throw await this.tooLarge(network);
    return found;
  }

  /** Measures a set of organizations by itself; null where there are none. */
  measure(
    network: NetworkScope,
    { ids, ...edition }: Members,
    measures: readonly Measure[],
  ): Promise<Projection | null> {
    const wanted = { ...projectionOfScope(network, edition, ids), timeout };
    return this.analyses.projections.within(wanted, measures, this.signal);
  }

  private async measured(network: NetworkScope, measures: readonly Measure[]): Promise<MeasuredNetwork | null> {
    const found = await this.someOf(network);
    if (found.ids.length <= this.maximum) {
      const projection = await this.measure(network, found, measures);
      return projection && { projection, wholeGraph: false, scope: network, fits: () => 'true' };
    }
    // Figures of the whole graph are those of all its ties, as they are now.
    if (network.kinds || network.status || network.asOf) {
      throw await this.tooLarge(network, ', or leave kinds, status and asOf out');
    }
    const projection = this.analyses.wholeGraph.latest(found);
    if (projection === null) throw notMeasuredYet();
    return {
      projection: { ...projection, sampled: projection.sampled && measures.includes('betweenness') },
      wholeGraph: true,
      scope: {},
      fits: (organization, scope) => inScopePredicate(network, organization, scope),
    };
  }

  private async someOf(network: NetworkScope): Promise<Members> {
    const scope = new Scope();
    const filter = inScopePredicate(network, 'organization', scope);
    const [row] = await this.graph.read(members.with({ prelude: scope.preludes, filter }), {
      ...scope.parameters,
      limit: this.maximum + 1,
    });
    if (row === undefined) throw new Error('cypher/network/members.cypher answered no row.');
    return row;
  }

  private async tooLarge(network: NetworkScope, otherwise = ''): Promise<ClientError> {
    const scope = new Scope();
    const filter = inScopePredicate(network, 'organization', scope);
    const [row] = await this.graph.read(countMembers.with({ prelude: scope.preludes, filter }), scope.parameters);
    const narrow = `scope.where, for example to a region or to some kinds${otherwise}`;
    return tooManyOrganizations(this.maximum, row?.total ?? 0, narrow);
  }
}

/** Reads figures of one network, which is measured once, whatever of it is read. */
export class NetworkReader {
  private network: Promise<MeasuredNetwork | null> | undefined;

  constructor(
    private readonly measure: () => Promise<MeasuredNetwork | null>,
    private readonly analyses: Analyses,
  ) {}

  /**
   * What the work answers of the network, or `nothing` where it has no organization.
   * @throws ClientError UNAVAILABLE if what it reads from goes again and again.
   */
  async read<Result>(work: (network: MeasuredNetwork) => Promise<Result>, nothing: Result): Promise<Result> {
    for (let attempt = 1; ; attempt++) {
      const measured = this.measured();
      try {
        const network = await measured;
        return network === null ? nothing : await work(network);
      } catch (error) {
        if (!isGone(error)) throw error;
        if (attempt === attempts) throw goneAgain(error);
        await this.forget(measured);
      }
    }
  }

  /** Who is tied to whom in it, if degrees are measured. */
  map(): Promise<NetworkMap> {
    return this.read(({ projection }) => projection.map(), new NetworkMap([], []));
  }

  async analysis(): Promise<Analysis | null> {
    const network = await this.read<MeasuredNetwork | null>(async (measured) => measured, null);
    if (network === null) return null;
    const { organizations, pairs, sampled, edition, computedAt } = network.projection;
    const { revision } = edition;
    return { organizations, pairs, sampled, revision, computedAt, wholeGraph: network.wholeGraph };
  }

  private measured(): Promise<MeasuredNetwork | null> {
    this.network ??= this.measure();
    return this.network;
  }

  /** Where several read at once and find it gone, the first of them has it measured anew for all. */
  private async forget(measured: Promise<MeasuredNetwork | null>): Promise<void> {
    if (this.network !== measured) return;
    this.network = undefined;
    const network = await measured.catch(() => null);
    if (network === null) return;
    this.analyses.projections.forget(network.projection.name);
    this.analyses.wholeGraph.forget(network.projection.name);
  }
}

function notMeasuredYet(): ClientError {
  return new ClientError(
    'UNAVAILABLE',
    'The whole graph is being measured, for the first time since the start; ask again in a minute, or narrow the scope.',
    { headers: new Map([['Retry-After', '30']]) },
  );
}

function goneAgain(cause: unknown): ClientError {
  return new ClientError('UNAVAILABLE', 'The graph is being changed at the moment; ask again in a few seconds.', {
    cause,
    headers: new Map([['Retry-After', '5']]),
  });
}
