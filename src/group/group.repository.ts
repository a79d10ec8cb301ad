import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import { listedOrganizationPredicate } from '../organization/organization.predicate.js';
import { tiesFilter } from '../relationship/beginning.js';
import { typesLeft } from '../relationship/relationship.predicate.js';
import type { GroupOrganizationsArgs, GroupRelationshipsArgs } from './group.args.js';
import type { GroupConnection } from './group.type.js';
import { type GroupRow, Groups } from './groups.js';
import { organizationDimensions } from './organization-dimension.js';
import { relationshipDimensions } from './relationship-dimension.js';

const organizations = statement<{ limit: number }, GroupRow>('group/organizations');
const countOrganizations = statement<object, { total: number }>('group/count-organizations');
const relationships = statement<{ limit: number }, GroupRow>('group/relationships');
const countRelationships = statement<object, { total: number }>('group/count-relationships');

/** Organizations and ties counted by what they have in common, read for one request. */
export class GroupRepository {
  constructor(private readonly graph: Graph) {}

  organizations(args: GroupOrganizationsArgs): GroupConnection {
    return this.ofOrganizations.all(args);
  }

  relationships(args: GroupRelationshipsArgs): GroupConnection {
    return this.ofRelationships.all(args);
  }

  private readonly ofOrganizations = new Groups<GroupOrganizationsArgs>(this.graph, {
    name: 'Query.groupOrganizations',
    dimensions: organizationDimensions,
    page: () => organizations,
    count: () => countOrganizations,
    filter: ({ where }, scope) => listedOrganizationPredicate(where, 'organization', scope),
  });

  private readonly ofRelationships = new Groups<GroupRelationshipsArgs>(this.graph, {
    name: 'Query.groupRelationships',
    dimensions: relationshipDimensions,
    page: ({ where }) => relationships.with({ types: typesLeft(where) }),
    count: ({ where }) => countRelationships.with({ types: typesLeft(where) }),
    filter: ({ where }, scope) => tiesFilter(where, scope),
  });
}
