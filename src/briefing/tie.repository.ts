import type { PartialDate } from '../date/partial-date.js';
import { overlapPredicate } from '../filter/partial-date.filter.js';
import { Scope } from '../filter/scope.js';
import { grouped } from '../neo4j/batch.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import type { OrganizationRepository } from '../organization/organization.repository.js';
import { type OrganizationValues, organizationProjection } from '../organization/organization-values.js';
import { definitionOfType, relationshipTypesOf } from '../relationship/kinds/index.js';
import { MembershipRole } from '../relationship/kinds/membership.js';
import type { Relationship, RelationshipKind } from '../relationship/relationship.type.js';
import { type RelationshipValues, relationshipOf, tieProjection } from '../relationship/relationship-values.js';
import { mostShown, type Shown } from './shown.js';

/** Members of an alliance, seen from it: those in an office, those who left, and all others. */
type MemberPart = 'OFFICER' | 'FORMER' | 'OTHER';

interface TieRow {
  readonly part: string;
  readonly total: number;
  readonly tie: RelationshipValues;
  readonly partner: OrganizationValues;
}

const first = statement<{ organizationId: string; offices: readonly string[]; limit: number }, TieRow>(
  'briefing/ties',
).with({
  types: relationshipTypesOf(),
  tie: tieProjection('tie'),
  partner: organizationProjection('partner'),
});

const offices = Object.values(MembershipRole).filter((role) => role !== 'MEMBER' && role !== 'COUNCIL_MEMBER');

/** The first ties of an organization, the latest first: of each kind, and of each part of the members of an alliance. */
export interface FirstTies {
  readonly byKind: ReadonlyMap<RelationshipKind, Shown<Relationship>>;
  readonly members: ReadonlyMap<MemberPart, Shown<Relationship>>;
}

/** The ties that a page tells, read for one request. */
export class BriefingTieRepository {
  constructor(
    private readonly graph: Graph,
    private readonly organizations: OrganizationRepository,
  ) {}

  /** One statement, whatever kinds there are; those in an office stand apart, so that no crowd of members hides them. */
  async firstOf(organizationId: string, asOf: PartialDate | null): Promise<FirstTies> {
    const scope = new Scope();
    const filter = asOf === null ? 'true' : overlapPredicate(asOf, 'tie', scope);
    const parameters = { ...scope.parameters, organizationId, offices, limit: mostShown };
    const rows = await this.graph.read(first.with({ filter }), parameters);
    for (const { partner } of rows) this.organizations.met(partner);
    const parts = [...grouped(rows, ({ part }) => part)].map(([part, ofPart]) => ({
      part,
      ties: { items: ofPart.map(({ tie }) => relationshipOf(tie)), total: ofPart[0]?.total ?? 0 },
    }));
    const isMembers = (part: string): part is MemberPart => ['OFFICER', 'FORMER', 'OTHER'].includes(part);
    return {
      byKind: new Map(
        parts.flatMap(({ part, ties }) => (isMembers(part) ? [] : [[definitionOfType(part).kind, ties] as const])),
      ),
      members: new Map(parts.flatMap(({ part, ties }) => (isMembers(part) ? [[part, ties] as const] : []))),
    };
  }
}
