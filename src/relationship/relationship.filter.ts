import { GraphQLDateTime } from 'graphql-scalars';
import { type ClassType, Field, InputType } from 'type-graphql';
import { PartialDateScalar } from '../date/partial-date.scalar.js';
import { And, Not, Or } from '../filter/connectives.js';
import { PartialDateFilter } from '../filter/partial-date.filter.js';
import type { Combinable } from '../filter/predicate.js';
import { enumFilter, IDFilter, type ValueFilter } from '../filter/value.filter.js';
import { OrganizationFilter } from '../organization/organization.filter.js';
import { CooperationForm } from './kinds/cooperation.js';
import { MembershipRole } from './kinds/membership.js';
import { Direction, RelationshipKind, RelationshipStatus } from './relationship.type.js';

export const RelationshipKindFilter = enumFilter('RelationshipKind', RelationshipKind);
const RelationshipStatusFilter = enumFilter('RelationshipStatus', RelationshipStatus);
const MembershipRoleFilter = enumFilter('MembershipRole', MembershipRole);
const CooperationFormFilter = enumFilter('CooperationForm', CooperationForm);

/** The conditions that every filter over ties has. */
@InputType({ description: 'The conditions that all filters over ties share.' })
class TieConditions {
  @Field(() => RelationshipStatusFilter, { nullable: true, description: 'How real the tie is.' })
  status?: ValueFilter<RelationshipStatus> | null;

  @Field(() => Direction, {
    nullable: true,
    description: 'How the tie runs, seen from the organization; BOTH and ties without direction always fit.',
  })
  direction?: Direction | null;

  @Field(() => PartialDateFilter, { nullable: true, description: 'When it began.' })
  since?: PartialDateFilter | null;

  @Field(() => PartialDateFilter, { nullable: true, description: 'When it ended.' })
  until?: PartialDateFilter | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'It held then, as far as is known; an unknown end is open.',
  })
  asOf?: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'It was recorded here at that moment or before; shown in its present state.',
  })
  asOfRecorded?: Date | null;

  @Field(() => MembershipRoleFilter, {
    nullable: true,
    description: 'One of the roles of a membership; only memberships fit.',
  })
  role?: ValueFilter<MembershipRole> | null;

  @Field(() => CooperationFormFilter, {
    nullable: true,
    description: 'One of the forms of a cooperation; only cooperations fit.',
  })
  form?: ValueFilter<CooperationForm> | null;

  @Field(() => OrganizationFilter, {
    nullable: true,
    description: 'The other end, seen from the organization; where no organization is given, either end.',
  })
  partner?: OrganizationFilter | null;

  @Field(() => IDFilter, { nullable: true, description: 'It rests on this document.' })
  document?: IDFilter | null;
}

@InputType({
  description:
    'Which ties; fields side by side mean AND. On an organization, partner is the other end and direction is seen from it; on Query.relationships use source and target.',
})
export class RelationshipFilter extends TieConditions implements Combinable<RelationshipFilter> {
  @And(() => RelationshipFilter)
  AND?: RelationshipFilter[] | null;

  @Or(() => RelationshipFilter)
  OR?: RelationshipFilter[] | null;

  @Not(() => RelationshipFilter)
  NOT?: RelationshipFilter | null;

  @Field(() => RelationshipKindFilter, { nullable: true, description: 'How the two are tied.' })
  kind?: ValueFilter<RelationshipKind> | null;

  @Field(() => OrganizationFilter, {
    nullable: true,
    description: 'Where the tie starts; of two without direction, the smaller id.',
  })
  source?: OrganizationFilter | null;

  @Field(() => OrganizationFilter, {
    nullable: true,
    description: 'Where the tie ends; of two without direction, the larger id.',
  })
  target?: OrganizationFilter | null;
}

@InputType({
  description: 'Which partners: conditions on the ties to them, and on the partner; fields side by side mean AND.',
})
export class PartnerFilter extends TieConditions implements Combinable<PartnerFilter> {
  @And(() => PartnerFilter)
  AND?: PartnerFilter[] | null;

  @Or(() => PartnerFilter)
  OR?: PartnerFilter[] | null;

  @Not(() => PartnerFilter)
  NOT?: PartnerFilter | null;

  @Field(() => RelationshipKindFilter, { nullable: true, description: 'How the two are tied.' })
  kind?: ValueFilter<RelationshipKind> | null;
}

/** The input type `<Kind>Filter`: a filter over ties of one kind. */
export function filterOfKind(name: string): ClassType<TieConditions> {
  @InputType(`${name}Filter`, { description: `Which ties of type ${name}; fields side by side mean AND.` })
  class KindFilter extends TieConditions implements Combinable<KindFilter> {
    @And(() => KindFilter)
    AND?: KindFilter[] | null;

    @Or(() => KindFilter)
    OR?: KindFilter[] | null;

    @Not(() => KindFilter)
    NOT?: KindFilter | null;

    @Field(() => OrganizationFilter, { nullable: true, description: 'Where the tie starts.' })
    source?: OrganizationFilter | null;

    @Field(() => OrganizationFilter, { nullable: true, description: 'Where the tie ends.' })
    target?: OrganizationFilter | null;
  }
  return KindFilter;
}
