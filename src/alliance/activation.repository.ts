import { conjunction } from '../filter/predicate.js';
import { Scope } from '../filter/scope.js';
import { ArgumentLoaders } from '../neo4j/batch.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import { OrganizationConnection } from '../organization/organization.connection.js';
import type { OrganizationRepository } from '../organization/organization.repository.js';
import { type OrganizationValues, organizationProjection } from '../organization/organization-values.js';
import type { Place } from '../paging/cursor.js';
import { keyset } from '../paging/keyset.js';
import type { ForwardPageArgs } from '../paging/page.args.js';
import { type Page, pageOf } from '../paging/page.js';
import { type RelationshipStatus, statusesByReality } from '../relationship/relationship.type.js';
import { type RelationshipValues, relationshipOf, tieProjection } from '../relationship/relationship-values.js';
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
  readonly organizations: readonly OrganizationValues[];
  readonly ties: readonly RelationshipValues[];
  readonly tieCount: number;
  readonly grade: number;
  readonly place: Place;
}

interface DormantRow {
  readonly allianceId: string;
  readonly organization: OrganizationValues;
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

  private readonly activities = new ArgumentLoaders(
    (ids, looked: Looked) => {
      const scope = new Scope();
      const statement = activity.with(lookedSlots(looked, scope));
      return this.graph.readEach(statement, 'allianceIds', ids, scope.parameters, allianceOf);
    },
    ([row]): Pick<ActivityRow, 'activeMembers' | 'groups'> => row ?? { activeMembers: 0, groups: [] },
  );

  private readonly pairs = new ArgumentLoaders(
    (ids, { looked, status, page }: PairsWanted) => {
      const scope = new Scope();
      const slots = lookedSlots(looked, scope);
      const { condition, order, keys } = keyset(mostTiesFirst, page, scope);
      const ofStatus = status === null ? [] : [`grade = ${scope.parameter(statusesByReality.indexOf(status))}`];
      const statement = activePairs.with({ ...slots, page: conjunction([...ofStatus, condition]), order, keys });
      const parameters = { ...scope.parameters, limit: page.size + 1 };
      return this.graph.readEach(statement, 'allianceIds', ids, parameters, allianceOf);
    },
    (rows) =>
      rows.map(({ organizations, ties, tieCount, grade, place }) => {
        const two = organizations.map((row) => this.organizations.met(row));
        const node = new ActivePair(two, statusesByReality[grade] ?? 'ENDED', tieCount, ties.map(relationshipOf));
        return { node, place };
      }),
  );

  private readonly dormant = new ArgumentLoaders(
    (ids, { looked, page }: { looked: Looked; page: Page }) => {
      const scope = new Scope();
      const slots = lookedSlots(looked, scope);
      const { condition, order, keys } = keyset(byName, page, scope);
      const statement = dormantMembers.with({ ...slots, page: condition, order, keys });
      const parameters = { ...scope.parameters, limit: page.size + 1 };
      return this.graph.readEach(statement, 'allianceIds', ids, parameters, allianceOf);
    },
    (rows) => rows.map(({ organization, place }) => ({ node: this.organizations.met(organization), place })),
  );
}

const allianceOf = ({ allianceId }: { readonly allianceId: string }): string => allianceId;

function lookedSlots(looked: Looked, scope: Scope) {
  return {
    member: memberPredicate(looked.asOf, 'membership', scope),
    counts: alivePredicate(looked, 'tie', scope),
  };
}
