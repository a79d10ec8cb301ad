import type { OrganizationKindCount } from '../dataset/dataset.type.js';
import { Scope } from '../filter/scope.js';
import { ArgumentLoaders, grouped, loaderById } from '../neo4j/batch.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import type { MeasuredNetwork, NetworkReader, NetworkRepository } from '../network/network.repository.js';
import { type NetworkScope, tieInScopePredicate } from '../network/network-scope.js';
import type { OrganizationRepository } from '../organization/organization.repository.js';
import { idOf, type OrganizationValues, organizationProjection } from '../organization/organization-values.js';
import type { Positioned } from '../paging/connection.js';
import { keyset } from '../paging/keyset.js';
import type { ListRow } from '../paging/list.js';
import { type Page, pageOf } from '../paging/page.js';
import type { Relationship } from '../relationship/relationship.type.js';
import { type RelationshipValues, relationshipOf, tieProjection } from '../relationship/relationship-values.js';
import { traversedTypes } from '../traversal/traversal.filter.js';
import type { CommunitiesArgs } from './community.args.js';
import { Community, CommunityConnection, type Pairs } from './community.type.js';

interface CommunityRow extends ListRow {
  readonly community: number;
  readonly size: number;
  readonly kinds: OrganizationKindCount[];
  readonly organizations: readonly OrganizationValues[];
}

const page = statement<{ name: string; limit: number }, CommunityRow>('community/page').with({
  organization: organizationProjection('organization'),
});
const count = statement<{ name: string }, { total: number }>('community/count');
const pairs = statement<{ name: string; communities: readonly number[] }, Pairs & { community: number }>(
  'community/pairs',
);
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
      rows: () => network.read((measured) => this.rows(measured, network, args.scope ?? {}, wanted), []),
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

  private async rows(
    { projection, fits }: MeasuredNetwork,
    network: NetworkReader,
    asked: NetworkScope,
    wanted: Page,
  ): Promise<Positioned<Community>[]> {
    const scope = new Scope();
    const filter = fits('organization', scope);
    const { condition, order, keys } = keyset(largestFirst, wanted, scope);
    const statement = page.with({ prelude: scope.preludes, filter, page: condition, order, keys });
    const rows = await this.graph.read(statement, {
      ...scope.parameters,
      name: projection.name,
      limit: wanted.size + 1,
    });
    const pairsOf = this.pairsIn(network);
    const members = new Map(rows.map(({ community, organizations }) => [community, organizations.map(idOf)]));
    const tiesOf = this.tiesAmong(members, asked);
    return rows.map(({ community, size, kinds, organizations, place }) => {
      const best = organizations.map((row) => this.organizations.met(row));
      const source = {
        pairs: async () => (await pairsOf.load(String(community))) ?? { inside: 0, outside: 0 },
        ties: (first: number) => tiesOf.load(String(community), first),
      };
      return { node: new Community(size, kinds, best, source), place };
    });
  }

  private async count({ projection, fits }: MeasuredNetwork): Promise<number> {
    const scope = new Scope();
    const filter = fits('organization', scope);
    const statement = count.with({ prelude: scope.preludes, filter });
    const [row] = await this.graph.read(statement, { ...scope.parameters, name: projection.name });
    return row?.total ?? 0;
  }

  private pairsIn(network: NetworkReader) {
    return loaderById(
      async (communities) => {
        const rows = await network.read(
          ({ projection: { name } }) => this.graph.read(pairs, { name, communities: communities.map(Number) }),
          [],
        );
        return grouped(rows, ({ community }) => String(community));
      },
      (row): Pairs => row,
    );
  }

  private tiesAmong(members: ReadonlyMap<number, readonly string[]>, asked: NetworkScope) {
    return new ArgumentLoaders(
      async (communities, first: number) => {
        const scope = new Scope();
        const statement = ties.with({
          types: traversedTypes(asked),
          followed: tieInScopePredicate(asked, 'tie', scope),
        });
        const rows = await this.graph.read(statement, {
          ...scope.parameters,
          communities: communities.map(Number).map((community) => ({ community, ids: members.get(community) ?? [] })),
          limit: first,
        });
        return grouped(rows, ({ community }) => String(community));
      },
      ([row]): readonly Relationship[] => row?.ties.map(relationshipOf) ?? [],
    );
  }
}
