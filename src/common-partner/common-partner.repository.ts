import { ClientError } from '../errors.js';
import { Scope } from '../filter/scope.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import type { OrganizationRepository } from '../organization/organization.repository.js';
import { type OrganizationValues, organizationProjection } from '../organization/organization-values.js';
import type { Positioned } from '../paging/connection.js';
import { keyset } from '../paging/keyset.js';
import type { ListRow } from '../paging/list.js';
import { type Page, pageOf } from '../paging/page.js';
import { type RelationshipValues, relationshipOf, tieProjection } from '../relationship/relationship-values.js';
import { someOrganizationIds } from '../traversal/organization-ids.js';
import { followedPredicate, insidePredicate, traversedTypes } from '../traversal/traversal.filter.js';
import type { CommonPartnersArgs } from './common-partner.args.js';
import { CommonPartner, CommonPartnerConnection } from './common-partner.type.js';

interface Shared {
  readonly organizationIds: readonly string[];
  readonly atLeast: number;
}

interface CommonPartnerRow extends ListRow {
  readonly partner: OrganizationValues;
  readonly sharedWith: readonly string[];
  readonly ties: readonly RelationshipValues[];
}

const page = statement<Shared & { limit: number }, CommonPartnerRow>('common-partner/page').with({
  tie: tieProjection('tie'),
  partner: organizationProjection('partner'),
});
const count = statement<Shared, { total: number }>('common-partner/count');

const mostSharedFirst = [
  { expression: 'sharedCount', descending: true },
  { expression: 'tieCount', descending: true },
  { expression: 'partner.sortName', descending: false },
  { expression: 'partner.id', descending: false },
];

/** Whom several organizations are tied to alike, read for one request. */
export class CommonPartnerRepository {
  constructor(
    private readonly graph: Graph,
    private readonly organizations: OrganizationRepository,
  ) {}

  async among(args: CommonPartnersArgs): Promise<CommonPartnerConnection> {
    const ids = await someOrganizationIds(this.organizations, args.organizations, 'organizations');
    const shared = { organizationIds: ids, atLeast: atLeastOf(args, ids.length) };
    const scope = { list: 'Query.commonPartners', args };
    const wanted = pageOf(args, scope);
    return new CommonPartnerConnection({
      page: wanted,
      scope,
      rows: () => this.rows(args, shared, wanted),
      count: () => this.count(args, shared),
    });
  }

  private async rows(
    { where }: CommonPartnersArgs,
    shared: Shared,
    wanted: Page,
  ): Promise<Positioned<CommonPartner>[]> {
    const scope = new Scope();
    const slots = traversalSlots(where, scope);
    const { condition, order, keys } = keyset(mostSharedFirst, wanted, scope);
    const rows = await this.graph.read(page.with({ ...slots, page: condition, order, keys }), {
      ...scope.parameters,
      ...shared,
      limit: wanted.size + 1,
    });
    const given = await Promise.all(shared.organizationIds.map((id) => this.organizations.load(id)));
    return rows.map(({ partner, sharedWith, ties, place }) => ({
      node: new CommonPartner(
        this.organizations.met(partner),
        given.filter(({ id }) => sharedWith.includes(id)),
        ties.map(relationshipOf),
      ),
      place,
    }));
  }

  private async count({ where }: CommonPartnersArgs, shared: Shared): Promise<number> {
    const scope = new Scope();
    const statement = count.with(traversalSlots(where, scope));
    const [row] = await this.graph.read(statement, { ...scope.parameters, ...shared });
    return row?.total ?? 0;
  }
}

function traversalSlots(where: CommonPartnersArgs['where'], scope: Scope) {
  return {
    types: traversedTypes(where),
    followed: followedPredicate(where, 'tie', scope),
    inside: insidePredicate(where, 'partner', scope),
  };
}

function atLeastOf({ atLeast }: CommonPartnersArgs, given: number): number {
  if (typeof atLeast !== 'number') return given;
  if (atLeast < 1 || atLeast > given) {
    throw new ClientError(
      'BAD_USER_INPUT',
      `Expected atLeast to be from 1 to ${given}, as many different organizations as are given; got ${atLeast}.`,
    );
  }
  return atLeast;
}
