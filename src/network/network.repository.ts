import { ClientError } from '../errors.js';
import type { Predicate } from '../filter/predicate.js';
import { Scope } from '../filter/scope.js';
import type { Logger } from '../log.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import type { Analysis } from './analysis.type.js';
import { tooManyOrganizations } from './insight-limit.js';
import type { Measure } from './measure.js';
import { inScopePredicate, type NetworkScope } from './network-scope.js';
import { projectionOfScope } from './project.js';
import { isGone, type Projection, ProjectionStore } from './projection-store.js';
import { WholeGraph } from './whole-graph.js';

const members = statement<{ limit: number }, { ids: readonly string[]; revision: number }>('network/members');
const countMembers = statement<object, { total: number }>('network/count-members');

/** For each statement of a scope, in milliseconds; longer than a request may take, since none waits for all of it. */
const timeout = 60_000;

/** What outlives requests: the projections, and the figures of the whole graph. */
export interface Analyses {
  readonly projections: ProjectionStore;
  readonly wholeGraph: WholeGraph;
}

export function createAnalyses(graph: Graph, log: Pick<Logger, 'error'>): Analyses {
  const projections = new ProjectionStore(graph);
  return { projections, wholeGraph: new WholeGraph(projections, log) };
}

/** The first projection after the start of a database takes it seconds, even of nothing: better before anyone asks. */
export async function warmUp({ projections }: Analyses): Promise<void> {
  await projections.provide({ ...projectionOfScope({}, 0, []), timeout }, []);
}

/** A network that was measured, and what of it was asked for. */
export interface MeasuredNetwork {
  readonly projection: Projection;
  readonly wholeGraph: boolean;
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
   * The ids of the organizations of a scope, and the revision they were read at.
   * @throws ClientError QUERY_TOO_COMPLEX if there are more than can be looked at by themselves.
   */
  async membersOf(network: NetworkScope): Promise<{ ids: readonly string[]; revision: number }> {
    const found = await this.someOf(network);
    if (found.ids.length > this.maximum) throw await this.tooLarge(network);
    return found;
  }

  /** Measures a set of organizations by itself; null where there are none. */
  measure(
    network: NetworkScope,
    { ids, revision }: { ids: readonly string[]; revision: number },
    measures: readonly Measure[],
  ): Promise<Projection | null> {
    const wanted = { ...projectionOfScope(network, revision, ids), timeout };
    return this.analyses.projections.within(wanted, measures, this.signal);
  }

  private async measured(network: NetworkScope, measures: readonly Measure[]): Promise<MeasuredNetwork | null> {
    const { ids, revision } = await this.someOf(network);
    if (ids.length <= this.maximum) {
      const projection = await this.measure(network, { ids, revision }, measures);
      return projection && { projection, wholeGraph: false, fits: () => 'true' };
    }
    // Figures of the whole graph are those of all its ties.
    if (network.kinds || network.status || network.asOf) throw await this.tooLarge(network);
    const projection = this.analyses.wholeGraph.latest(revision);
    if (projection === null) throw notMeasuredYet();
    return {
      projection: { ...projection, sampled: projection.sampled && measures.includes('betweenness') },
      wholeGraph: true,
      fits: (organization, scope) => inScopePredicate(network, organization, scope),
    };
  }

  private async someOf(network: NetworkScope): Promise<{ ids: readonly string[]; revision: number }> {
    const scope = new Scope();
    const filter = inScopePredicate(network, 'organization', scope);
    const [row] = await this.graph.read(members.with({ prelude: scope.preludes, filter }), {
      ...scope.parameters,
      limit: this.maximum + 1,
    });
    if (row === undefined) throw new Error('cypher/network/members.cypher answered no row.');
    return row;
  }

  private async tooLarge(network: NetworkScope): Promise<ClientError> {
    const scope = new Scope();
    const filter = inScopePredicate(network, 'organization', scope);
    const [row] = await this.graph.read(countMembers.with({ prelude: scope.preludes, filter }), scope.parameters);
    return tooManyOrganizations(this.maximum, row?.total ?? 0, 'scope.where, for example to a region or to some kinds');
  }
}

/** Reads figures of one network, which is measured once, whatever of it is read. */
export class NetworkReader {
  private network: Promise<MeasuredNetwork | null> | undefined;

  constructor(
    private readonly measure: () => Promise<MeasuredNetwork | null>,
    private readonly analyses: Analyses,
  ) {}

  /** What the work answers of the network, or `nothing` where it has no organization. */
  async read<Result>(work: (network: MeasuredNetwork) => Promise<Result>, nothing: Result): Promise<Result> {
    const network = await this.measured();
    if (network === null) return nothing;
    try {
      return await work(network);
    } catch (error) {
      if (!isGone(error)) throw error;
      this.forget(network);
      const again = await this.measured();
      return again === null ? nothing : await work(again);
    }
  }

  async analysis(): Promise<Analysis | null> {
    const network = await this.measured();
    if (network === null) return null;
    const { organizations, pairs, sampled, revision, computedAt } = network.projection;
    return { organizations, pairs, sampled, revision, computedAt, wholeGraph: network.wholeGraph };
  }

  private measured(): Promise<MeasuredNetwork | null> {
    this.network ??= this.measure();
    return this.network;
  }

  private forget({ projection, wholeGraph }: MeasuredNetwork): void {
    this.network = undefined;
    this.analyses.projections.forget(projection.name);
    if (wholeGraph) this.analyses.wholeGraph.forget();
  }
}

function notMeasuredYet(): ClientError {
  return new ClientError(
    'UNAVAILABLE',
    'The whole graph is being measured, for the first time since the start; ask again in a minute, or narrow the scope.',
    { headers: new Map([['Retry-After', '30']]) },
  );
}
