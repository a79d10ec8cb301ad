import { Field, InputType } from 'type-graphql';
import { PartialDateScalar } from '../date/partial-date.scalar.js';
import { And, Not, Or } from '../filter/connectives.js';
import { overlapPredicate } from '../filter/partial-date.filter.js';
import { type Combinable, conjunction, type Predicate, type PredicatesOf, predicateOf } from '../filter/predicate.js';
import type { Scope } from '../filter/scope.js';
import { linesPredicate, StringFilter } from '../filter/string.filter.js';
import { enumFilter, IDFilter, listPredicate, type ValueFilter, valuePredicate } from '../filter/value.filter.js';
import { OrganizationFilter } from '../organization/organization.filter.js';
import { organizationPredicate } from '../organization/organization.predicate.js';
import { FactStatus, PositionTier } from './position.type.js';

const PositionTierFilter = enumFilter('PositionTier', PositionTier);
const FactStatusFilter = enumFilter('FactStatus', FactStatus);

@InputType({ description: 'Which positions; fields side by side mean AND.' })
export class PositionFilter implements Combinable<PositionFilter> {
  @And(() => PositionFilter)
  AND?: PositionFilter[] | null;

  @Or(() => PositionFilter)
  OR?: PositionFilter[] | null;

  @Not(() => PositionFilter)
  NOT?: PositionFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'Its title as written.' })
  title?: StringFilter | null;

  @Field(() => PositionTierFilter, { nullable: true, description: 'How high it is.' })
  tier?: ValueFilter<keyof typeof PositionTier> | null;

  @Field(() => FactStatusFilter, { nullable: true, description: 'Whether sources agree on it.' })
  status?: ValueFilter<keyof typeof FactStatus> | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'It was held then, as far as is known; an unknown end is open.',
  })
  asOf?: string | null;

  @Field(() => OrganizationFilter, { nullable: true, description: 'Where it is held.' })
  organization?: OrganizationFilter | null;
}

@InputType({ description: 'Which people; fields side by side mean AND.' })
export class PersonFilter implements Combinable<PersonFilter> {
  @And(() => PersonFilter)
  AND?: PersonFilter[] | null;

  @Or(() => PersonFilter)
  OR?: PersonFilter[] | null;

  @Not(() => PersonFilter)
  NOT?: PersonFilter | null;

  @Field(() => IDFilter, { nullable: true, description: 'Its id.' })
  id?: IDFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'Any of the names, in any script.' })
  name?: StringFilter | null;

  @Field(() => [PositionFilter], {
    nullable: true,
    description: 'For each of these a position that fits: two for those who hold two.',
  })
  positions?: PositionFilter[] | null;

  @Field(() => IDFilter, { nullable: true, description: 'What is known of the person rests on this document.' })
  document?: IDFilter | null;
}

const positionPredicates: PredicatesOf<PositionFilter, { position: string; organization: string }> = {
  title: (filter, { position }, scope) => linesPredicate(filter, `${position}.titleText`, scope),
  tier: (filter, { position }, scope) => valuePredicate(filter, `${position}.tier`, scope),
  status: (filter, { position }, scope) => valuePredicate(filter, `${position}.status`, scope),
  asOf: (date, { position }, scope) => overlapPredicate(date, position, scope),
  organization: (filter, { organization }, scope) => organizationPredicate(filter, organization, scope),
};

const predicates: PredicatesOf<PersonFilter, string> = {
  id: (filter, person, scope) => valuePredicate(filter, `${person}.id`, scope),
  name: (filter, person, scope) => linesPredicate(filter, `${person}.nameText`, scope),
  positions: (filters, person, scope) => conjunction(filters.map((filter) => holds(filter, person, scope))),
  document: (filter, person, scope) => listPredicate(filter, `${person}.documentIds`, scope),
};

function holds(filter: PositionFilter, person: string, scope: Scope): Predicate {
  const [position, organization] = [scope.variable('position'), scope.variable('organization')];
  const fits = predicateOf(filter, positionPredicates, { position, organization }, scope);
  return `EXISTS { MATCH (${person})-[${position}:HOLDS_POSITION_AT]->(${organization}:Organization) WHERE ${fits} }`;
}

/** What the filter means of the person that the variable holds. */
export function personPredicate(filter: PersonFilter | null | undefined, person: string, scope: Scope): Predicate {
  return predicateOf(filter, predicates, person, scope);
}
