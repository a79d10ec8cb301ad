import { Scope } from '../filter/scope.js';
import { ArgumentLoaders, grouped } from '../neo4j/batch.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import type { MeasuredNetwork, NetworkReader, NetworkRepository } from '../network/network.repository.js';
import { type NetworkScope, tieInScopePredicate } from '../network/network-scope.js';
import type { OrganizationRepository } from '../organization/organization.repository.js';
import type { Positioned } from '../paging/connection.js';
import { keyset } from '../paging/keyset.js';
import type { ListRow } from '../paging/list.js';
import { type Page, pageOf } from '../paging/page.js';
import type { Relationship } from '../relationship/relationship.type.js';
import { type RelationshipValues, relationshipOf, tieProjection } from '../relationship/relationship-values.js';
import { traversedTypes } from '../traversal/traversal.filter.js';
import type { CommunitiesArgs } from './community.args.js';
import { Community, CommunityConnection, mostShown } from './community.type.js';
import { kindsOf, pairsOf } from './composition.js';

interface CommunityRow extends ListRow {
  readonly community: number;
  readonly size: number;
  readonly nodes: readonly number[];
  /** Those of its organizations that were not asked for. */
  readonly others: readonly number[];
}

const page = statement<{ name: string; limit: number }, CommunityRow>('community/page');
const count = statement<{ name: string }, { total: number }>('community/count');
const ties = statement<
  { communities: readonly { community: number; ids: readonly string[] }[]; limit: number },
  { community: number; ties: readonly RelationshipValues[] }
>('community/ties').with({ tie: tieProjection('tie') });

const largestFirst = [
  { expression: 'size', descending: true },
  { expression: 'firstId', descending: false },
];

/** Which organizations of a network hang together; for one request. */
export class CommunityRepository {
  constructor(
    private readonly graph: Graph,
    private readonly networks: NetworkRepository,
    private readonly organizations: OrganizationRepository,
  ) {}

  of(args: CommunitiesArgs): CommunityConnection {
    const network = this.networks.over(args.scope, ['degree', 'community']);
    const scope = { list: 'Query.communities', args };
    const wanted = pageOf(args, scope);
    const source = {
      page: wanted,
      scope,
      rows: async () => {
        const rows = await network.read((measured) => this.rows(measured, wanted), []);
        return this.communities(rows, network, args.scope ?? {});
      },
      count: () => network.read((measured) => this.count(measured), 0),
    };
    return new CommunityConnection(source, {
      analysis: () => network.analysis(),
      modularity: () =>
        network.read(async ({ projection }) => {
          return projection.pairs === 0 ? null : (projection.measured.community?.modularity ?? null);
        }, null),
    });
  }

  private rows({ projection, fits }: MeasuredNetwork, wanted: Page): Promise<readonly CommunityRow[]> {
    const scope = new Scope();
    const filter = fits('organization', scope);
    const { condition, order, keys } = keyset(largestFirst, wanted, scope);
    const statement = page.with({ prelude: scope.preludes, filter, page: condition, order, keys });
    return this.graph.read(statement, { ...scope.parameters, name: projection.name, limit: wanted.size + 1 });
  }

  private async count({ projection, fits }: MeasuredNetwork): Promise<number> {
    const scope = new Scope();
    const filter = fits('organization', scope);
    const statement = count.with({ prelude: scope.preludes, filter });
    const [row] = await this.graph.read(statement, { ...scope.parameters, name: projection.name });
    return row?.total ?? 0;
  }

  private communities(
    rows: readonly CommunityRow[],
    network: NetworkReader,
    asked: NetworkScope,
  ): Positioned<Community>[] {
    const nodesOf = new Map(rows.map(({ community, nodes }) => [String(community), nodes]));
    const best = async (community: string, first: number): Promise<string[]> =>
      (await network.map()).best(nodesOf.get(community) ?? [], first);
    const tiesOf = this.tiesAmong((community) => best(community, mostShown), asked);
    return rows.map(({ community, size, nodes, others, place }) => {
      const source = {
        kinds: async () => kindsOf(await network.map(), nodes),
        pairs: async () => pairsOf(await network.map(), nodes, others),
        best: async (first: number) => this.organizations.present(await best(String(community), first)),
        ties: (first: number) => tiesOf.load(String(community), first),
      };
      return { node: new Community(size, source), place };
    });
  }

  private tiesAmong(best: (community: string) => Promise<string[]>, asked: NetworkScope) {
    return new ArgumentLoaders(
      async (numbers, first: number) => {
        const scope = new Scope();
        const slots = { types: traversedTypes(asked), followed: tieInScopePredicate(asked, 'tie', scope) };
        const communities = await Promise.all(
          numbers.map(async (number) => ({ community: Number(number), ids: await best(number) })),
        );
        const rows = await this.graph.read(ties.with(slots), { ...scope.parameters, communities, limit: first });
        return grouped(rows, ({ community }) => String(community));
      },
      ([row]): readonly Relationship[] => row?.ties.map(relationshipOf) ?? [],
    );
  }
}
