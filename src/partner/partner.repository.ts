import { conjunction } from '../filter/predicate.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import { speaksOfStatus } from '../organization/organization.predicate.js';
import type { OrganizationRepository } from '../organization/organization.repository.js';
import { type OrganizationValues, organizationProjection } from '../organization/organization-values.js';
import { List, type ListRow } from '../paging/list.js';
import { relationshipPredicate, typesLeft, withCompanions } from '../relationship/relationship.predicate.js';
import { type RelationshipValues, relationshipOf, tieProjection } from '../relationship/relationship-values.js';
import { type PartnersArgs, partnerSortKeys } from './partner.args.js';
import { Partner, PartnerConnection } from './partner.type.js';

interface PartnerRow extends ListRow {
  readonly partner: OrganizationValues;
  readonly ties: readonly RelationshipValues[];
  readonly tieCount: number;
}

const ofOrganizations = statement<{ limit: number }, PartnerRow>('partner/of-organizations').with({
  tie: tieProjection('tie'),
  partner: organizationProjection('partner'),
});
const countOfOrganizations = statement<object, { parentId: string; total: number }>('partner/count-of-organizations');

/** The partners of organizations, read for one request. */
export class PartnerRepository {
  constructor(
    private readonly graph: Graph,
    private readonly organizations: OrganizationRepository,
  ) {}

  ofOrganization(id: string, args: PartnersArgs): PartnerConnection {
    return new PartnerConnection(this.partners.below(id, args));
  }

  private readonly partners = new List(this.graph, {
    name: 'partners',
    page: ({ where }: PartnersArgs) => ofOrganizations.with({ pattern: patternOf(where) }),
    count: ({ where }) => countOfOrganizations.with({ pattern: patternOf(where) }),
    filter: ({ where }, scope) => {
      const fits = relationshipPredicate(
        withCompanions(where),
        { tie: 'tie', organization: 'organization', partner: 'partner' },
        scope,
      );
      return speaksOfPartnerStatus(where) ? fits : conjunction([`partner.status <> 'WITHDRAWN'`, fits]);
    },
    sortKeys: ({ orderBy }) => partnerSortKeys(orderBy),
    item: ({ partner, ties, tieCount, place }) => ({
      node: new Partner(this.organizations.met(partner), (first) => ties.slice(0, first).map(relationshipOf), tieCount),
      place,
    }),
  });
}

/** Whether a condition on the partner's own status stands anywhere in the filter. */
function speaksOfPartnerStatus(where: PartnersArgs['where']): boolean {
  if (!where) return false;
  const nested = [...(where.AND ?? []), ...(where.OR ?? []), where.NOT];
  return speaksOfStatus(where.partner) || nested.some(speaksOfPartnerStatus);
}

function patternOf(where: PartnersArgs['where']): string {
  return `(organization)-[tie:${typesLeft(where)}]-(partner)`;
}
