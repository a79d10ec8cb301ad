import type { PartialDate } from '../date/partial-date.js';
import { takenBackMeanwhile } from '../errors.js';
import { Scope } from '../filter/scope.js';
import { loaderById } from '../neo4j/batch.js';
import type { Graph } from '../neo4j/graph.js';
import { type Statement, statement } from '../neo4j/statement.js';
import { OrganizationConnection } from '../organization/organization.connection.js';
import type { OrganizationRepository } from '../organization/organization.repository.js';
import { type OrganizationValues, organizationProjection } from '../organization/organization-values.js';
import { byProperty, type SortKey } from '../paging/keyset.js';
import { List, type ListRow } from '../paging/list.js';
import type { ForwardPageArgs } from '../paging/page.args.js';
import { Policy, PolicyConnection, type PolicyRow } from './policy.type.js';
import { PolicyCitation, type PolicyCitationRow } from './policy-citation.type.js';

type PolicyListRow = ListRow & { policy: PolicyRow };
type Counted = { parentId: string; total: number };

const byIds = statement<{ ids: readonly string[] }, { policy: PolicyRow }>('policy/by-ids');
const citationsByIds = statement<{ ids: readonly string[] }, { citation: PolicyCitationRow }>(
  'policy/citations-by-ids',
);
const page = statement<{ limit: number }, PolicyListRow>('policy/page');
const count = statement<object, { total: number }>('policy/count');
const ofOrganizations = statement<{ limit: number }, PolicyListRow>('policy/of-organizations');
const countOfOrganizations = statement<object, Counted>('policy/count-of-organizations');
const citationsOfOrganization = statement<
  { organizationId: string; limit: number },
  { total: number; citation: PolicyCitationRow; policy: PolicyRow }
>('policy/citations-of-organization');
const citing = statement<{ limit: number }, ListRow & { organization: OrganizationValues }>(
  'organization/citing-policies',
).with({
  organization: organizationProjection('organization'),
});
const countCiting = statement<object, Counted>('organization/count-citing-policies');

const byName = (variable: string): readonly SortKey[] => [
  byProperty(`${variable}.sortName`),
  byProperty(`${variable}.id`),
];

/** Policies and who cites them, read for one request. */
export class PolicyRepository {
  constructor(
    private readonly graph: Graph,
    private readonly organizations: OrganizationRepository,
  ) {}

  private readonly known = loaderById(
    (ids) => this.graph.readEach(byIds, 'ids', ids, {}, ({ policy }) => policy.id),
    ({ policy }) => Policy.from(policy),
  );

  private readonly knownCitations = loaderById(
    (ids) => this.graph.readEach(citationsByIds, 'ids', ids, {}, ({ citation }) => citation.id),
    ({ citation }) => PolicyCitation.from(citation),
  );

  find(id: string): Promise<Policy | null> {
    return this.known.load(id);
  }

  /** The policy that a fact of the graph names by id. */
  async load(id: string): Promise<Policy> {
    const policy = await this.known.load(id);
    if (policy === null) throw takenBackMeanwhile('policy', id);
    return policy;
  }

  findCitation(id: string): Promise<PolicyCitation | null> {
    return this.knownCitations.load(id);
  }

  list(args: ForwardPageArgs): PolicyConnection {
    return new PolicyConnection(this.policies('Query.policies', page, count).all(args));
  }

  ofOrganization(id: string, args: ForwardPageArgs): PolicyConnection {
    return new PolicyConnection(this.organizationPolicies.below(id, args));
  }

  /**
   * What an organization cites or carries out, by title, at most so many of it, and how much there is in all.
   * @param upTo only what was issued by then, as far as is known.
   */
  async citationsOf(
    organizationId: string,
    { upTo, limit }: { readonly upTo: PartialDate | null; readonly limit: number },
  ): Promise<{ readonly items: readonly PolicyCitation[]; readonly total: number }> {
    const scope = new Scope();
    const filter = upTo === null ? 'true' : `coalesce(policy.year, 0) <= ${scope.parameter(Number(upTo.slice(0, 4)))}`;
    const statement = citationsOfOrganization.with({ filter });
    const rows = await this.graph.read(statement, { ...scope.parameters, organizationId, limit });
    for (const { policy } of rows) this.known.prime(policy.id, Policy.from(policy));
    return { items: rows.map(({ citation }) => PolicyCitation.from(citation)), total: rows[0]?.total ?? 0 };
  }

  citedBy(policyId: string, args: ForwardPageArgs): OrganizationConnection {
    return new OrganizationConnection(this.citingOrganizations.below(policyId, args));
  }

  private readonly organizationPolicies = this.policies('policies', ofOrganizations, countOfOrganizations);

  private readonly citingOrganizations = new List(this.graph, {
    name: 'citedBy',
    page: (_args: ForwardPageArgs) => citing,
    count: () => countCiting,
    filter: () => `organization.status <> 'WITHDRAWN'`,
    sortKeys: () => byName('organization'),
    item: (row) => ({ node: this.organizations.met(row.organization), place: row.place }),
  });

  private policies(
    name: string,
    page: Statement<{ limit: number }, PolicyListRow>,
    count: Statement<object, { total: number }>,
  ) {
    return new List(this.graph, {
      name,
      page: (_args: ForwardPageArgs) => page,
      count: () => count,
      filter: () => 'true',
      sortKeys: () => byName('policy'),
      item: (row) => ({ node: Policy.from(row.policy), place: row.place }),
    });
  }
}
