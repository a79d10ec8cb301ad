import { Scope } from '../filter/scope.js';
import { ArgumentLoaders } from '../neo4j/batch.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import { once } from '../once.js';
import type { OrganizationRepository } from '../organization/organization.repository.js';
import { type OrganizationValues, organizationProjection } from '../organization/organization-values.js';
import { keyset } from '../paging/keyset.js';
import type { ListRow } from '../paging/list.js';
import { type Page, pageOf } from '../paging/page.js';
import { type RelationshipValues, relationshipOf, tieProjection } from '../relationship/relationship-values.js';
import { BackwardChains } from './backward-chains.js';
import type { ChainsArgs } from './chain.args.js';
import { type Chain, ChainConnection, ChainEnd, ChainObstacle } from './chain.type.js';
import type { ChainObstacleCause } from './chain-obstacle.js';
import type { Chains } from './chain-pattern.js';
import { ForwardChains } from './forward-chains.js';

interface EndRow extends ListRow {
  readonly organization: OrganizationValues;
  readonly chainCount: number;
  readonly stopped: boolean;
}

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

interface InTime {
  milliseconds: number;
}

const organization = organizationProjection('organization');

const ends = statement<InTime & { limit: number }, EndRow>('chain/ends').with({ organization });
const countEnds = statement<InTime, { total: number }>('chain/count-ends');
const ofEnds = statement<InTime & { endIds: readonly string[]; first: number }, ChainRow>('chain/of-ends').with({
  organization,
  tie: tieProjection('tie'),
});
const reached = statement<InTime, ReachedRow>('chain/reached');

/** So long one statement follows chains; two of them, one after the other, stay within a request. */
const milliseconds = 3_500;

const mostChainsFirst = [
  { expression: 'chainCount', descending: true },
  { expression: 'organization.sortName', descending: false },
  { expression: 'organization.id', descending: false },
];

/** Chains of ties, followed by the database, read for one request. */
export class ChainRepository {
  constructor(
    private readonly graph: Graph,
    private readonly organizations: OrganizationRepository,
  ) {}

  list(args: ChainsArgs): ChainConnection {
    const scope = { list: 'Query.chains', args };
    const { start, steps, allowCycles } = args;
    const chains = { start, steps, allowCycles };
    const page = pageOf(args, scope);
    const rows = once(() => this.ends(chains, page));
    const obstacles = once(() => this.reached(chains));
    const isEmpty = async () => page.after === undefined && (await rows()).length === 0;
    return new ChainConnection({
      page,
      scope,
      rows: async () =>
        (await rows()).map(({ organization: values, chainCount, place }) => {
          const organization = this.organizations.met(values);
          const read = (first: number) => this.chains.load(organization.id, { ...chains, first });
          return { node: new ChainEnd(organization, chainCount, read), place };
        }),
      count: () => this.count(chains),
      searchStatus: async () => {
        const stopped = [...(await rows()), ...((await isEmpty()) ? await obstacles() : [])].some((row) => row.stopped);
        return stopped ? 'TIME_LIMIT' : 'EXHAUSTED';
      },
      emptiedBy: async () => ((await isEmpty()) ? obstacleOf(await obstacles()) : null),
    });
  }

  private readonly chains = new ArgumentLoaders(
    (endIds, { first, ...chains }: Chains & { first: number }) => {
      const scope = new Scope();
      const pattern = new BackwardChains(chains, scope);
      const { end, organizations, ties } = pattern;
      const slots = { half: pattern.half(), end, steps: pattern.steps(), organizations, ties };
      const text = ofEnds.with({ ...slots, prelude: scope.preludes });
      const parameters = { ...scope.parameters, first, milliseconds };
      return this.graph.readEach(text, 'endIds', endIds, parameters, ({ endId }) => endId);
    },
    (rows): readonly Chain[] => rows.map(this.chainOf),
  );

  private readonly chainOf = ({ organizations, ties }: ChainRow): Chain => ({
    organizations: organizations.map((row) => this.organizations.met(row)),
    relationships: ties.map(relationshipOf),
  });

  private ends(chains: Chains, page: Page): Promise<readonly EndRow[]> {
    const scope = new Scope();
    const text = ends.union('branch', new ForwardChains(chains, scope).ends());
    const { condition, order, keys } = keyset(mostChainsFirst, page, scope);
    return this.graph.read(text.with({ page: condition, order, keys, prelude: scope.preludes }), {
      ...scope.parameters,
      milliseconds,
      limit: page.size + 1,
    });
  }

  private async count(chains: Chains): Promise<number> {
    const scope = new Scope();
    const text = countEnds.union('branch', new ForwardChains(chains, scope).ends());
    const [row] = await this.graph.read(text.with({ prelude: scope.preludes }), { ...scope.parameters, milliseconds });
    return row?.total ?? 0;
  }

  private reached(chains: Chains): Promise<readonly ReachedRow[]> {
    const scope = new Scope();
    const pattern = new ForwardChains(chains, scope);
    const branches = chains.steps.map((_, index) => pattern.obstacles(index + 1));
    const text = reached.union('branch', branches).with({ prelude: scope.preludes });
    return this.graph.read(text, { ...scope.parameters, milliseconds });
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
