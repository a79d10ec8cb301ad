import { loaderById, loaderOfRows } from '../neo4j/batch.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import type { OrganizationRepository } from '../organization/organization.repository.js';
import { type OrganizationValues, organizationProjection } from '../organization/organization-values.js';
import type { ConnectionSource } from '../paging/connection.js';
import type { Place } from '../paging/cursor.js';
import { List } from '../paging/list.js';
import { hasBeginning, tiesFilter } from './beginning.js';
import { isUndirected, relationshipTypesOf } from './kinds/index.js';
import { type RelationshipOrder, type RelationshipsArgs, relationshipSortKeys } from './relationship.args.js';
import { RelationshipConnection, type SeenRelationship } from './relationship.connection.js';
import { relationshipPredicate, typesLeft, withCompanions } from './relationship.predicate.js';
import type { Relationship, RelationshipKind } from './relationship.type.js';
import { type RelationshipValues, relationshipOf, tieProjection } from './relationship-values.js';
import { sentenceOf } from './sentence.js';

interface TieRow {
  readonly tie: RelationshipValues;
  readonly place: Place;
}

const tie = tieProjection('tie');
const partner = organizationProjection('partner');

const ofOrganizations = statement<{ limit: number }, TieRow & { parentId: string; partner: OrganizationValues }>(
  'relationship/of-organizations',
).with({ tie, partner });
const countOfOrganizations = statement<object, { parentId: string; total: number }>(
  'relationship/count-of-organizations',
);
const page = statement<{ limit: number }, TieRow & { source: OrganizationValues; target: OrganizationValues }>(
  'relationship/page',
).with({ tie, source: organizationProjection('source'), target: organizationProjection('target') });
const count = statement<object, { total: number }>('relationship/count');
const byIds = statement<{ ids: readonly string[] }, { tie: RelationshipValues }>('relationship/by-ids').with({ tie });
const startedBy = statement<{ eventIds: readonly string[] }, { eventId: string; tie: RelationshipValues }>(
  'relationship/started-by',
).with({ tie });

/** The ties of an organization that a field shows: of which kinds, and running which way. One field, one meaning. */
export interface TiesWanted {
  readonly field: string;
  readonly kinds?: readonly RelationshipKind[];
  readonly direction?: 'IN' | 'OUT';
}

/** Ties, read for one request. */
export class RelationshipRepository {
  constructor(
    private readonly graph: Graph,
    private readonly organizations: OrganizationRepository,
  ) {}

  private readonly known = loaderById(
    (ids) => this.graph.readEach(byIds, 'ids', ids, {}, (row) => row.tie[0] as string),
    (row) => relationshipOf(row.tie),
  );

  private readonly started = loaderOfRows(
    (ids) => this.graph.readEach(startedBy, 'eventIds', ids, {}, ({ eventId }) => eventId),
    (rows) => rows.map(({ tie }) => relationshipOf(tie)),
  );

  private readonly lists = new Map<string, ReturnType<RelationshipRepository['listOf']>>();

  find(id: string): Promise<Relationship | null> {
    return this.known.load(id);
  }

  /** The tie of a row that another statement returned, so that it need not be read again. */
  met(values: RelationshipValues): Relationship {
    const relationship = relationshipOf(values);
    this.known.prime(relationship.id, relationship);
    return relationship;
  }

  startedBy(eventId: string): Promise<readonly Relationship[]> {
    return this.started.load(eventId);
  }

  /** The ties of one organization, to be shown by any of the connections over ties. */
  ofOrganization(id: string, args: RelationshipsArgs, wanted: TiesWanted): ConnectionSource<SeenRelationship> {
    const list = this.lists.get(wanted.field) ?? this.listOf(wanted);
    this.lists.set(wanted.field, list);
    return list.below(id, args);
  }

  /** The tie in one sentence that names its two ends. */
  async inSentence(relationship: Relationship, languages: readonly string[]): Promise<string> {
    const [source, target] = await Promise.all([
      this.organizations.load(relationship.sourceId),
      this.organizations.load(relationship.targetId),
    ]);
    return sentenceOf(relationship, source, target, languages);
  }

  list(args: RelationshipsArgs): RelationshipConnection {
    return new RelationshipConnection(this.all.all(args));
  }

  private readonly all = new List(this.graph, {
    name: 'Query.relationships',
    page: (args: RelationshipsArgs) => page.union('branch', branchesOf(args)),
    count: ({ where }) => count.with({ types: typesLeft(where) }),
    filter: ({ where }, scope) => tiesFilter(where, scope),
    sortKeys: ({ orderBy }) => relationshipSortKeys(latestRecorded(orderBy), 'tie', 'target'),
    item: (row) => {
      this.organizations.met(row.source);
      this.organizations.met(row.target);
      return { node: relationshipOf(row.tie), place: row.place };
    },
  });

  private listOf(wanted: TiesWanted) {
    return new List(this.graph, {
      name: wanted.field,
      page: ({ where }: RelationshipsArgs) => ofOrganizations.with({ pattern: patternOf(wanted, where) }),
      count: ({ where }) => countOfOrganizations.with({ pattern: patternOf(wanted, where) }),
      filter: ({ where }, scope) =>
        relationshipPredicate(
          withCompanions(where),
          { tie: 'tie', organization: 'organization', partner: 'partner' },
          scope,
        ),
      sortKeys: ({ orderBy }) => relationshipSortKeys(orderBy, 'tie', 'partner'),
      item: (row): SeenRelationship => {
        const node = relationshipOf(row.tie);
        const direction = directionOf(node, row.parentId);
        return { node, partner: this.organizations.met(row.partner), direction, place: row.place };
      },
    });
  }
}

const latestRecorded = (orderBy: RelationshipsArgs['orderBy']): readonly RelationshipOrder[] =>
  orderBy?.length ? orderBy : [{ field: 'RECORDED_AT', direction: 'DESC' }];

/**
 * The index of each type holds the order of recording, so that a branch for each reads no more than a page. A filter
 * that reaches to the ends would be planned once a branch, which costs more than it saves.
 */
function branchesOf({ where, orderBy }: RelationshipsArgs): readonly { types: string }[] {
  const types = typesLeft(where);
  const [first] = latestRecorded(orderBy);
  const reachesFar = hasBeginning(where) || [where?.AND, where?.OR, where?.NOT].some(Boolean);
  return first?.field === 'RECORDED_AT' && !reachesFar
    ? types.split('|').map((type) => ({ types: type }))
    : [{ types }];
}

function patternOf({ kinds, direction }: TiesWanted, where: RelationshipsArgs['where']): string {
  const types = kinds === undefined ? typesLeft(where) : relationshipTypesOf(kinds);
  const [left, right] = [direction === 'IN' ? '<-' : '-', direction === 'OUT' ? '->' : '-'];
  return `(organization)${left}[tie:${types}]${right}(partner)`;
}

function directionOf({ kind, sourceId }: Relationship, organizationId: string): SeenRelationship['direction'] {
  if (isUndirected(kind)) return 'BOTH';
  return sourceId === organizationId ? 'OUT' : 'IN';
}
