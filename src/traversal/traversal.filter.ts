import { Field, ID, InputType, Int } from 'type-graphql';
import { PartialDateScalar } from '../date/partial-date.scalar.js';
import { overlapPredicate } from '../filter/partial-date.filter.js';
import { conjunction, type Predicate } from '../filter/predicate.js';
import type { Scope } from '../filter/scope.js';
import { labelsOf } from '../organization/kinds/index.js';
import { OrganizationKind } from '../organization/organization.type.js';
import { relationshipTypesOf } from '../relationship/kinds/index.js';
import { RelationshipKind, RelationshipStatus } from '../relationship/relationship.type.js';

@InputType({ description: 'Which ties may be followed, and which organizations may stand between the ends.' })
export class TraversalFilter {
  @Field(() => [RelationshipKind], { nullable: true, description: 'Ties of these kinds; of all when not given.' })
  kinds?: RelationshipKind[] | null;

  @Field(() => [RelationshipStatus], {
    nullable: true,
    description: 'Ties of these grades. ENDED and DISPUTED are left out unless named here.',
  })
  status?: RelationshipStatus[] | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'Ties that held then, as far as is known; an unknown end is open.',
  })
  asOf?: string | null;

  @Field(() => [OrganizationKind], {
    nullable: true,
    description: 'Kinds of organization that may stand between the ends; all when not given.',
  })
  through?: OrganizationKind[] | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Organizations that may not stand between the ends, 250 at the most.',
  })
  avoid?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Organizations with more ties than this may end a path but not stand inside it.',
  })
  maxDegree?: number | null;
}

const allTypes = relationshipTypesOf();

/** How many ties of any kind an organization has; read from its degree, not counted. */
export function degreeOf(organization: string): string {
  return `COUNT { (${organization})-[:${allTypes}]-() }`;
}

/** The types that a pattern of such ties visits. */
export function traversedTypes(where: TraversalFilter | null | undefined): string {
  return relationshipTypesOf(where?.kinds?.length ? where.kinds : undefined);
}

/** Whether the tie that a variable holds may be followed. An empty list of kinds or grades lets nothing through. */
export function followedPredicate(where: TraversalFilter | null | undefined, tie: string, scope: Scope): Predicate {
  const { kinds, status, asOf } = where ?? {};
  return conjunction([
    ...(kinds?.length === 0 ? ['false'] : []),
    status ? `${tie}.status IN ${scope.parameter(status)}` : `NOT ${tie}.status IN ['ENDED', 'DISPUTED']`,
    ...(asOf ? [overlapPredicate(asOf, tie, scope)] : []),
  ]);
}

/** Whether the organization that a variable holds may stand between the ends; what was withdrawn never does. */
export function insidePredicate(
  where: TraversalFilter | null | undefined,
  organization: string,
  scope: Scope,
): Predicate {
  const { through, avoid, maxDegree } = where ?? {};
  return conjunction([
    `${organization}.status <> 'WITHDRAWN'`,
    ...(through ? [ofKinds(through, organization)] : []),
    ...(avoid?.length ? [`NOT ${organization}.id IN ${scope.parameter(avoid)}`] : []),
    ...(typeof maxDegree === 'number' ? [`${degreeOf(organization)} <= ${scope.parameter(maxDegree)}`] : []),
  ]);
}

function ofKinds(kinds: readonly OrganizationKind[], organization: string): Predicate {
  return kinds.length === 0 ? 'false' : `${organization}:${labelsOf(kinds)}`;
}
