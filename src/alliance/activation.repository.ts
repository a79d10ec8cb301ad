import { conjunction } from '../filter/predicate.js';
import { Scope } from '../filter/scope.js';
import { ArgumentLoaders, grouped, keyed } from '../neo4j/batch.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import { OrganizationConnection } from '../organization/organization.connection.js';
import { type OrganizationRepository, organizationProjection } from '../organization/organization.repository.js';
import type { Organization, OrganizationRow } from '../organization/organization.type.js';
import type { Positioned } from '../paging/connection.js';
import type { Place } from '../paging/cursor.js';
import { keyset } from '../paging/keyset.js';
import type { ForwardPageArgs } from '../paging/page.args.js';
import { type Page, pageOf } from '../paging/page.js';
import { relationshipOf } from '../relationship/kinds/index.js';
import { tieProjection } from '../relationship/relationship.repository.js';
import { type RelationshipRow, type RelationshipStatus, statusesByReality } from '../relationship/relationship.type.js';
import type { ActivePairsArgs } from './activation.args.js';
import { alivePredicate, gradeOf, type Looked, memberPredicate } from './activation.predicate.js';
import { ActivePair, ActivePairConnection } from './activation.type.js';
import { type ActiveGroup, type Activity, activityOf } from './activity.js';
import type { AllianceRepository } from './alliance.repository.js';

interface OfAlliances {
  readonly allianceIds: readonly string[];
}

interface ActivityRow {
  readonly allianceId: string;
  readonly activeMembers: number;
  readonly groups: readonly ActiveGroup[];
}

interface ActivePairRow {
  readonly allianceId: string;
  readonly organizations: readonly OrganizationRow[];
  readonly ties: readonly RelationshipRow[];
  readonly tieCount: number;
  readonly grade: number;
  readonly place: Place;
}

interface DormantRow {
  readonly allianceId: string;
  readonly organization: OrganizationRow;
  readonly place: Place;
}

const activity = statement<OfAlliances, ActivityRow>('alliance/activity').with({ grade: gradeOf('tie') });
const activePairs = statement<OfAlliances & { limit: number }, ActivePairRow>('alliance/active-pairs').with({
  grade: gradeOf('tie'),
  one: organizationProjection('one'),
  other: organizationProjection('other'),
  tie: tieProjection('tie'),
});
const dormantMembers = statement<OfAlliances & { limit: number }, DormantRow>('alliance/dormant-members').with({
  organization: organizationProjection('organization'),
});

const mostTiesFirst = [
  { expression: 'tieCount', descending: true },
  { expression: 'one.sortName', descending: false },
  { expression: 'other.sortName', descending: false },
  { expression: 'one.id', descending: false },
  { expression: 'other.id', descending: false },
];
const byName = [
  { expression: 'organization.sortName', descending: false },
  { expression: 'organization.id', descending: false },
];

interface PairsWanted {
  readonly looked: Looked;
  readonly status: RelationshipStatus | null;
  readonly page: Page;
}

/** What the members of alliances do with each other, read for one request: one statement an answer for all alliances. */
export class ActivationRepository {
  constructor(
    private readonly graph: Graph,
    private readonly organizations: OrganizationRepository,
    private readonly alliances: AllianceRepository,
  ) {}

  async activityOf(allianceId: string, looked: Looked): Promise<Activity> {
    const [known, { activeMembers, groups }] = await Promise.all([
      this.alliances.knownMembers(allianceId, looked.asOf),
      this.activities.load(allianceId, looked),
    ]);
    return activityOf(known, activeMembers, groups);
  }

  pairsOf(allianceId: string, looked: Looked, args: ActivePairsArgs): ActivePairConnection {
    const scope = { list: 'pairs', args };
    const page = pageOf(args, scope);
    const status = args.status ?? null;
    return new ActivePairConnection({
      page,
      scope,
      rows: () => this.pairs.load(allianceId, { looked, status, page }),
      count: async () => {
        const { activePairs, byStatus } = await this.activityOf(allianceId, looked);
        return status === null ? activePairs : (byStatus.find((each) => each.status === status)?.pairs ?? 0);
      },
    });
  }

  dormantMembersOf(allianceId: string, looked: Looked, args: ForwardPageArgs): OrganizationConnection {
    const scope = { list: 'dormantMembers', args };
    const page = pageOf(args, scope);
    return new OrganizationConnection({
      page,
      scope,
      rows: () => this.dormant.load(allianceId, { looked, page }),
      count: async () => {
        const { members, activeMembers } = await this.activityOf(allianceId, looked);
        return members - activeMembers;
      },
    });
  }

  private readonly activities = new ArgumentLoaders<Looked, Pick<ActivityRow, 'activeMembers' | 'groups'>>(
    async (allianceIds, looked) => {
      const scope = new Scope();
      const rows = await this.graph.read(activity.with(lookedSlots(looked, scope)), {
        ...scope.parameters,
        allianceIds,
      });
      return keyed(
        rows,
        ({ allianceId }) => allianceId,
        (row) => row,
      );
    },
    { activeMembers: 0, groups: [] },
  );

  private readonly pairs = new ArgumentLoaders<PairsWanted, readonly Positioned<ActivePair>[]>(
    async (allianceIds, { looked, status, page }) => {
      const scope = new Scope();
      const slots = lookedSlots(looked, scope);
      const { condition, order, keys } = keyset(mostTiesFirst, page, scope);
      const ofStatus = status === null ? [] : [`grade = ${scope.parameter(statusesByReality.indexOf(status))}`];
      const rows = await this.graph.read(
        activePairs.with({ ...slots, page: conjunction([...ofStatus, condition]), order, keys }),
        { ...scope.parameters, allianceIds, limit: page.size + 1 },
      );
      return positioned(rows, ({ organizations, ties, tieCount, grade }) => {
        const two = organizations.map((row) => this.organizations.met(row));
        return new ActivePair(two, statusesByReality[grade] ?? 'ENDED', tieCount, ties.map(relationshipOf));
      });
    },
    [],
  );

  private readonly dormant = new ArgumentLoaders<{ looked: Looked; page: Page }, readonly Positioned<Organization>[]>(
    async (allianceIds, { looked, page }) => {
      const scope = new Scope();
      const slots = lookedSlots(looked, scope);
      const { condition, order, keys } = keyset(byName, page, scope);
      const rows = await this.graph.read(dormantMembers.with({ ...slots, page: condition, order, keys }), {
        ...scope.parameters,
        allianceIds,
        limit: page.size + 1,
      });
      return positioned(rows, ({ organization }) => this.organizations.met(organization));
    },
    [],
  );
}

function lookedSlots(looked: Looked, scope: Scope) {
  return {
    member: memberPredicate(looked.asOf, 'membership', scope),
    counts: alivePredicate(looked, 'tie', scope),
  };
}

/** The rows of each alliance as the nodes they stand for, with their places. */
function positioned<Row extends { readonly allianceId: string; readonly place: Place }, Node>(
  rows: readonly Row[],
  nodeOf: (row: Row) => Node,
): ReadonlyMap<string, readonly Positioned<Node>[]> {
  const groups = grouped(rows, ({ allianceId }) => allianceId);
  return new Map([...groups].map(([id, group]) => [id, group.map((row) => ({ node: nodeOf(row), place: row.place }))]));
}
