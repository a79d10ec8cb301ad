import { Scope } from '../filter/scope.js';
import { ArgumentLoaders, grouped } from '../neo4j/batch.js';
import { type Graph, padded } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import { once } from '../once.js';
import type { OrganizationRepository } from '../organization/organization.repository.js';
import { type OrganizationValues, organizationProjection } from '../organization/organization-values.js';
import { pageOf } from '../paging/page.js';
import { type RelationshipValues, relationshipOf, tieProjection } from '../relationship/relationship-values.js';
import { BackwardChains } from './backward-chains.js';
import type { ChainsArgs } from './chain.args.js';
import { type Chain, ChainConnection, ChainEnd, ChainObstacle } from './chain.type.js';
import { ChainEnds, type EndCount, type InTime } from './chain-ends.js';
import type { ChainObstacleCause } from './chain-obstacle.js';
import type { Chains } from './chain-pattern.js';
import { ForwardChains } from './forward-chains.js';

interface ChainRow {
  readonly endId: string;
  readonly organizations: readonly OrganizationValues[];
  readonly ties: readonly RelationshipValues[];
}

interface ReachedRow {
  readonly step: number;
  readonly reachedBefore: number;
  readonly left: Readonly<Record<Exclude<ChainObstacleCause, 'START'>, number>>;
  readonly stopped: boolean;
}

/** The part of a search's time in which one statement follows chains; two, one after the other, stay within a request. */
const ofStatement = 0.6;

const organization = organizationProjection('organization');

const ofEnds = statement<InTime & { endIds: readonly string[]; first: number }, ChainRow>('chain/of-ends').with({
  organization,
  tie: tieProjection('tie'),
});
const reached = statement<InTime, ReachedRow>('chain/reached');

/** Chains of ties, followed by the database, read for one request. */
export class ChainRepository {
  private readonly ends: ChainEnds;
  private readonly milliseconds: number;

  /** @param searchTime that of a whole search, in milliseconds. */
  constructor(
    private readonly graph: Graph,
    private readonly organizations: OrganizationRepository,
    searchTime: number,
  ) {
    this.milliseconds = Math.round(searchTime * ofStatement);
    this.ends = new ChainEnds(graph, this.milliseconds);
  }

  list(args: ChainsArgs): ChainConnection {
    const scope = { list: 'Query.chains', args };
    const { start, steps, allowCycles } = args;
    const chains = { start, steps, allowCycles };
    const page = pageOf(args, scope);
    let counting: Promise<EndCount> | undefined;
    const found = once(() => this.ends.page(chains, page));
    const obstacles = once(() => this.reached(chains));
    // What time cut off may have had chains.
    const isEmpty = async () => {
      const { ends, stopped } = await found();
      return page.after === undefined && ends.length === 0 && !stopped;
    };
    return new ChainConnection({
      page,
      scope,
      rows: async () =>
        (await found()).ends.map(({ organization: values, chainCount, place }) => {
          const organization = this.organizations.met(values);
          const read = (first: number) => this.chains.load(organization.id, { ...chains, first });
          return { node: new ChainEnd(organization, chainCount, read), place };
        }),
      count: async () => {
        counting ??= this.ends.count(chains);
        return (await counting).total;
      },
      searchStatus: async () => {
        const { stopped } = await found();
        // Until the page is there, all that is asked for beside it has been begun.
        return stopped || (await counting)?.stopped ? 'TIME_LIMIT' : 'EXHAUSTED';
      },
      emptiedBy: async () => ((await isEmpty()) ? obstacleOf(await obstacles()) : null),
    });
  }

  private readonly chains = new ArgumentLoaders(
    async (endIds, { first, ...chains }: Chains & { first: number }) => {
      const scope = new Scope();
      const pattern = new BackwardChains(chains, scope);
      const { end, organizations, ties } = pattern;
      const slots = {
        start: pattern.start(),
        reached: pattern.reached(),
        end,
        steps: pattern.steps(),
        organizations,
        ties,
      };
      const text = ofEnds.with({ ...slots, prelude: scope.preludes });
      const parameters = { ...scope.parameters, first, milliseconds: this.milliseconds };
      // Not together with what others ask: the time is for all ends of a statement.
      const rows = await this.graph.read(text, { ...parameters, endIds: padded(endIds) });
      return grouped(rows, ({ endId }) => endId);
    },
    (rows): readonly Chain[] => rows.map(this.chainOf),
  );

  private readonly chainOf = ({ organizations, ties }: ChainRow): Chain => ({
    organizations: organizations.map((row) => this.organizations.met(row)),
    relationships: ties.map(relationshipOf),
  });

  private reached(chains: Chains): Promise<readonly ReachedRow[]> {
    const scope = new Scope();
    const pattern = new ForwardChains(chains, scope);
    const branches = chains.steps.map((_, index) => pattern.obstacles(index + 1));
    const text = reached.union('branch', branches).with({ start: pattern.start() }).with({ prelude: scope.preludes });
    return this.graph.read(text, { ...scope.parameters, milliseconds: this.milliseconds });
  }
}

/** The first condition that left nothing; null where time, not a condition, ended the search. */
function obstacleOf(rows: readonly ReachedRow[]): ChainObstacle | null {
  const row = rows.find(({ left }) => left.CYCLE === 0);
  if (row === undefined || rows.some(({ stopped }) => stopped)) return null;
  const { step, reachedBefore, left } = row;
  if (reachedBefore === 0) return obstacle(null, 'START', 0);
  const causes = ['KINDS', 'WHERE', 'TO', 'CYCLE'] as const;
  return obstacle(step, causes.find((cause) => left[cause] === 0) ?? 'CYCLE', reachedBefore);
}

function obstacle(step: number | null, cause: ChainObstacleCause, reachedBefore: number): ChainObstacle {
  return Object.assign(new ChainObstacle(), { step, cause, reachedBefore });
}
