import { takenBackMeanwhile } from '../errors.js';
import { partsOf } from '../filter/predicate.js';
import { loaderById } from '../neo4j/batch.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import type { Place } from '../paging/cursor.js';
import { List } from '../paging/list.js';
import { organizationOf } from './kinds/index.js';
import { type OrganizationsArgs, organizationSortKeys } from './organization.args.js';
import { OrganizationConnection } from './organization.connection.js';
import { listedOrganizationPredicate, organizationByRegionPredicate } from './organization.predicate.js';
import type { Organization } from './organization.type.js';
import { isOfFewRegions, namesKinds } from './organization-search.js';
import { idOf, type OrganizationValues, organizationProjection } from './organization-values.js';

const organization = organizationProjection('organization');

type Listed = { readonly organization: OrganizationValues; readonly place: Place };
const page = statement<{ limit: number }, Listed>('organization/page').with({ organization });
const pageByRegion = statement<{ limit: number }, Listed>('organization/page-by-region').with({ organization });
const pageByRegionAndKind = pageByRegion.with({
  index: 'regionId, kind, sortName, id',
  same: 'organization.regionId, organization.kind',
});
const count = statement<object, { total: number }>('organization/count');
const byIds = statement<{ ids: readonly string[] }, { organization: OrganizationValues }>('organization/by-ids').with({
  organization,
});
const byAnyId = statement<{ ids: readonly string[] }, { id: string; organization: OrganizationValues }>(
  'organization/by-any-id',
).with({ organization });

/** Organizations, read for one request: each is read once, however often it is met. */
export class OrganizationRepository {
  constructor(private readonly graph: Graph) {}

  private readonly known = new Map<string, Organization>();

  private readonly read = loaderById(
    (ids) => this.graph.readEach(byIds, 'ids', ids, {}, (row) => idOf(row.organization)),
    (row) => this.met(row.organization),
  );

  private readonly found = loaderById(
    (ids) => this.graph.readEach(byAnyId, 'ids', ids, {}, (row) => row.id),
    (row) => this.met(row.organization),
  );

  /** The organization with this id or identifier, or the one it was merged into. */
  find(id: string): Promise<Organization | null> {
    return this.found.load(id);
  }

  /** The organization that a fact of the graph names by its own id; at once if it is known, as most ends of ties are. */
  load(id: string): Organization | Promise<Organization> {
    return this.known.get(id) ?? this.readOne(id);
  }

  private async readOne(id: string): Promise<Organization> {
    const organization = await this.read.load(id);
    if (organization === null) throw takenBackMeanwhile('organization', id);
    return organization;
  }

  /** Those of some organizations that are there still, in the order of the ids. */
  async present(ids: readonly string[]): Promise<readonly Organization[]> {
    const found = await Promise.all(ids.map((id) => this.known.get(id) ?? this.read.load(id)));
    return found.filter((organization) => organization !== null);
  }

  /** The organization of a row that another statement returned, so that it need not be read again. */
  met(values: OrganizationValues): Organization {
    const id = idOf(values);
    const organization = this.known.get(id) ?? organizationOf(values);
    this.known.set(id, organization);
    return organization;
  }

  /** Organizations that fit a filter, in an order. */
  list(args: OrganizationsArgs): OrganizationConnection {
    return new OrganizationConnection(this.organizations.all(args));
  }

  private readonly organizations = new List(this.graph, {
    name: 'Query.organizations',
    page: ({ where }: OrganizationsArgs) => {
      if (!isOfFewRegions(where)) return page;
      return partsOf(where).some(namesKinds) ? pageByRegionAndKind : pageByRegion;
    },
    count: () => count,
    filter: ({ where }, scope) =>
      isOfFewRegions(where)
        ? organizationByRegionPredicate(where, 'organization', scope)
        : listedOrganizationPredicate(where, 'organization', scope),
    sortKeys: ({ orderBy }) => organizationSortKeys(orderBy, 'organization'),
    item: (row) => ({ node: this.met(row.organization), place: row.place }),
  });
}
