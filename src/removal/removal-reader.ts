import { Scope } from '../filter/scope.js';
import type { Graph } from '../neo4j/graph.js';
import { type Statement, statement } from '../neo4j/statement.js';
import type { NetworkRepository } from '../network/network.repository.js';
import { inScopePredicate, type NetworkScope, tieInScopePredicate } from '../network/network-scope.js';
import { once } from '../once.js';
import { OrganizationConnection } from '../organization/organization.connection.js';
import type { OrganizationRepository } from '../organization/organization.repository.js';
import type { OrganizationKind } from '../organization/organization.type.js';
import { type OrganizationValues, organizationProjection } from '../organization/organization-values.js';
import type { ConnectionSource, Positioned } from '../paging/connection.js';
import { byProperty, keyset, type SortKey } from '../paging/keyset.js';
import type { ListRow } from '../paging/list.js';
import type { ForwardPageArgs } from '../paging/page.args.js';
import { pageOf } from '../paging/page.js';
import type { Relationship, RelationshipKind } from '../relationship/relationship.type.js';
import { type RelationshipValues, relationshipOf, tieProjection } from '../relationship/relationship-values.js';
import { traversedTypes } from '../traversal/traversal.filter.js';
import {
  FallenOff,
  FallenOffConnection,
  type KindLost,
  KindLostConnection,
  type PlacesAtRisk,
} from './removal.type.js';

interface Removed {
  readonly ids: readonly string[];
}
type Losses = PlacesAtRisk & { readonly ties: number };
type Total = { total: number };
type SchoolRow = ListRow & { readonly organization: OrganizationValues };
type KindLostRow = SchoolRow & { readonly kind: OrganizationKind; readonly memberIds: readonly string[] };
type FallenOffRow = ListRow & { readonly size: number; readonly organizations: readonly OrganizationValues[] };
interface BeforeAndAfter {
  readonly before: string;
  readonly after: string;
}

const row = organizationProjection('organization');
const schoolsLeftAlone = statement<Removed & { limit: number }, SchoolRow>('removal/schools-left-alone').with({ row });
const countSchoolsLeftAlone = statement<Removed, Total>('removal/count-schools-left-alone');
const alliancesWithoutKind = statement<Removed & { limit: number }, KindLostRow>('removal/alliances-without-kind').with(
  { row },
);
const countAlliancesWithoutKind = statement<Removed, Total>('removal/count-alliances-without-kind');
const ties = statement<Removed & { limit: number }, { tie: RelationshipValues }>('removal/ties').with({
  row: tieProjection('lost'),
});
const losses = statement<Removed, Losses>('removal/losses');
const fallenOff = statement<BeforeAndAfter & { limit: number }, FallenOffRow>('removal/fallen-off').with({ row });
const countFallenOff = statement<BeforeAndAfter, Total>('removal/count-fallen-off');

const byName: readonly SortKey[] = [byProperty('organization.sortName'), byProperty('organization.id')];
const largestFirst: readonly SortKey[] = [
  { expression: 'size', descending: true },
  { expression: 'firstId', descending: false },
];

/** Reads what one removal costs, each part of it when it is asked for. */
export class RemovalReader {
  constructor(
    private readonly graph: Graph,
    private readonly networks: NetworkRepository,
    private readonly organizations: OrganizationRepository,
    private readonly ids: readonly string[],
    private readonly network: NetworkScope,
  ) {}

  readonly losses = once(async (): Promise<Losses> => {
    const [row] = await this.readLost(losses, {});
    if (row === undefined) throw new Error('cypher/removal/losses.cypher answered no row.');
    return row;
  });

  async ties(first: number): Promise<Relationship[]> {
    return (await this.readLost(ties, { limit: first })).map(({ tie }) => relationshipOf(tie));
  }

  schoolsWithoutPartner(args: ForwardPageArgs): OrganizationConnection {
    return new OrganizationConnection(this.schools('schoolsWithoutPartner', args, this.network));
  }

  schoolsWithoutHost(args: ForwardPageArgs): OrganizationConnection {
    return new OrganizationConnection(
      this.schools('schoolsWithoutHost', args, { ...this.network, kinds: this.only('INTERNSHIP') }),
    );
  }

  alliancesWithoutKind(args: ForwardPageArgs): KindLostConnection {
    const network = { ...this.network, kinds: this.only('MEMBERSHIP') };
    const keys = [...byName, { expression: 'kind', descending: false }];
    const toKindLost = async ({ organization, kind, memberIds }: KindLostRow): Promise<KindLost> => ({
      alliance: this.organizations.met(organization),
      kind,
      members: await Promise.all(memberIds.map((id) => this.organizations.load(id))),
    });
    const statements = { page: alliancesWithoutKind, count: countAlliancesWithoutKind };
    return new KindLostConnection(this.list('alliancesWithoutKind', args, network, statements, keys, toKindLost));
  }

  fallenOff(args: ForwardPageArgs): FallenOffConnection {
    const scope = { list: 'fallenOff', args };
    const page = pageOf(args, scope);
    return new FallenOffConnection({
      page,
      scope,
      rows: async () => {
        const projections = await this.projections();
        if (projections === null) return [];
        const names = new Scope();
        const { condition, order, keys } = keyset(largestFirst, page, names);
        const statement = fallenOff.with({ page: condition, order, keys });
        const rows = await this.graph.read(statement, { ...names.parameters, ...projections, limit: page.size + 1 });
        return rows.map(({ size, organizations, place }) => ({
          node: new FallenOff(
            size,
            organizations.map((each) => this.organizations.met(each)),
          ),
          place,
        }));
      },
      count: async () => {
        const projections = await this.projections();
        if (projections === null) return 0;
        const [row] = await this.graph.read(countFallenOff, projections);
        return row?.total ?? 0;
      },
    });
  }

  /** Null where nothing is left. */
  private readonly projections = once(async (): Promise<BeforeAndAfter | null> => {
    const members = await this.networks.membersOf(this.network);
    const removed = new Set(this.ids);
    const rest = { ...members, ids: members.ids.filter((id) => !removed.has(id)) };
    const [before, after] = await Promise.all([
      this.networks.measure(this.network, members, ['component']),
      this.networks.measure(this.network, rest, ['component']),
    ]);
    return before === null || after === null ? null : { before: before.name, after: after.name };
  });

  private schools(field: string, args: ForwardPageArgs, network: NetworkScope) {
    const slots = { types: traversedTypes(network) };
    const statements = { page: schoolsLeftAlone.with(slots), count: countSchoolsLeftAlone.with(slots) };
    return this.list(field, args, network, statements, byName, async ({ organization }) =>
      this.organizations.met(organization),
    );
  }

  private list<Row extends ListRow, Node>(
    field: string,
    args: ForwardPageArgs,
    network: NetworkScope,
    statements: { page: Statement<Removed & { limit: number }, Row>; count: Statement<Removed, Total> },
    sortKeys: readonly SortKey[],
    toNode: (row: Row) => Promise<Node>,
  ): ConnectionSource<Positioned<Node>> {
    const scope = { list: field, args };
    const page = pageOf(args, scope);
    const slots = (names: Scope) => {
      const filled = {
        removed: inScopePredicate(network, 'removed', names),
        organization: inScopePredicate(network, 'organization', names),
        partner: inScopePredicate(network, 'partner', names),
        lost: tieInScopePredicate(network, 'lost', names),
        kept: tieInScopePredicate(network, 'kept', names),
      };
      return { ...filled, prelude: names.preludes };
    };
    return {
      page,
      scope,
      rows: async () => {
        const names = new Scope();
        const filled = slots(names);
        const { condition, order, keys } = keyset(sortKeys, page, names);
        const statement = statements.page.with({ ...filled, page: condition, order, keys });
        const parameters = { ...names.parameters, ids: this.ids, limit: page.size + 1 };
        const rows = await this.graph.read(statement, parameters);
        return Promise.all(rows.map(async (row) => ({ node: await toNode(row), place: row.place })));
      },
      count: async () => {
        const names = new Scope();
        const statement = statements.count.with(slots(names));
        const [row] = await this.graph.read(statement, { ...names.parameters, ids: this.ids });
        return row?.total ?? 0;
      },
    };
  }

  private readLost<Parameters extends Removed, Row>(
    statement: Statement<Parameters, Row>,
    more: Omit<Parameters, 'ids'>,
  ): Promise<readonly Row[]> {
    const names = new Scope();
    const filled = {
      types: traversedTypes(this.network),
      removed: inScopePredicate(this.network, 'removed', names),
      partner: inScopePredicate(this.network, 'partner', names),
      lost: tieInScopePredicate(this.network, 'lost', names),
    };
    const parameters = { ...names.parameters, ...more, ids: this.ids } as unknown as Parameters;
    return this.graph.read(statement.with({ ...filled, prelude: names.preludes }), parameters);
  }

  /** That kind of tie, if the scope has it. */
  private only(kind: RelationshipKind): RelationshipKind[] {
    const { kinds } = this.network;
    return !kinds || kinds.includes(kind) ? [kind] : [];
  }
}
