import { Field, InputType, Int } from 'type-graphql';
import { PartialDateScalar } from '../date/partial-date.scalar.js';
import { And, Not, Or } from '../filter/connectives.js';
import { PartialDateFilter } from '../filter/partial-date.filter.js';
import type { Combinable } from '../filter/predicate.js';
import { StringFilter } from '../filter/string.filter.js';
import { enumFilter, IDFilter, type ValueFilter } from '../filter/value.filter.js';
import { PersonFilter } from '../person/person.filter.js';
import { RegionMatch } from '../region/region-match.filter.js';
import { RelationshipFilter } from '../relationship/relationship.filter.js';
import { RelationshipKind } from '../relationship/relationship.type.js';
import { IdentifierFilter } from './identifier.type.js';
import { SchoolLevel } from './kinds/school.js';
import { OrganizationKind, OrganizationStatus } from './organization.type.js';

const OrganizationKindFilter = enumFilter('OrganizationKind', OrganizationKind);
const OrganizationStatusFilter = enumFilter('OrganizationStatus', OrganizationStatus);
const SchoolLevelFilter = enumFilter('SchoolLevel', SchoolLevel);

@InputType({ description: 'A condition on the ties of an organization; fields side by side mean AND.' })
export class RelationshipQuantifier {
  @Field(() => RelationshipFilter, { nullable: true, description: 'At least one tie fits.' })
  some?: RelationshipFilter | null;

  @Field(() => RelationshipFilter, { nullable: true, description: 'No tie fits.' })
  none?: RelationshipFilter | null;

  @Field(() => RelationshipFilter, {
    nullable: true,
    description: 'Every tie fits; also true of an organization without ties.',
  })
  all?: RelationshipFilter | null;
}

@InputType({ description: 'A condition on how many ties an organization has; fields side by side mean AND.' })
export class RelationshipCountFilter {
  @Field(() => [RelationshipKind], { nullable: true, description: 'Ties of these kinds; of all kinds when not given.' })
  kinds?: RelationshipKind[] | null;

  @Field(() => Int, { nullable: true, description: 'Exactly this many.' })
  eq?: number | null;

  @Field(() => Int, { nullable: true, description: 'This many or more.' })
  gte?: number | null;

  @Field(() => Int, { nullable: true, description: 'This many or fewer.' })
  lte?: number | null;
}

@InputType({ description: 'Which organizations; fields side by side mean AND.' })
export class OrganizationFilter implements Combinable<OrganizationFilter> {
  @And(() => OrganizationFilter)
  AND?: OrganizationFilter[] | null;

  @Or(() => OrganizationFilter)
  OR?: OrganizationFilter[] | null;

  @Not(() => OrganizationFilter)
  NOT?: OrganizationFilter | null;

  @Field(() => IDFilter, { nullable: true, description: 'Its id.' })
  id?: IDFilter | null;

  @Field(() => OrganizationKindFilter, { nullable: true, description: 'What it is.' })
  kind?: ValueFilter<OrganizationKind> | null;

  @Field(() => OrganizationStatusFilter, {
    nullable: true,
    description:
      'Whether it still works. WITHDRAWN organizations are left out unless a condition on status stands here.',
  })
  status?: ValueFilter<OrganizationStatus> | null;

  @Field(() => StringFilter, { nullable: true, description: 'Any of its names, in any script.' })
  name?: StringFilter | null;

  @Field(() => IdentifierFilter, { nullable: true, description: 'It carries this identifier.' })
  identifier?: IdentifierFilter | null;

  @Field(() => RegionMatch, { nullable: true, description: 'Where it is.' })
  region?: RegionMatch | null;

  @Field(() => PartialDateFilter, { nullable: true, description: 'When it was founded.' })
  founded?: PartialDateFilter | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'It existed then, as far as is known; an unknown end is open.',
  })
  asOf?: string | null;

  @Field(() => SchoolLevelFilter, {
    nullable: true,
    description: 'What level of education it gives; only schools fit.',
  })
  schoolLevel?: ValueFilter<keyof typeof SchoolLevel> | null;

  @Field(() => StringFilter, {
    nullable: true,
    description: 'One of the things it makes or does; only enterprises fit.',
  })
  industry?: StringFilter | null;

  @Field(() => RelationshipQuantifier, { nullable: true, description: 'What ties it has; partner is the other end.' })
  relationships?: RelationshipQuantifier | null;

  @Field(() => RelationshipCountFilter, { nullable: true, description: 'How many ties it has.' })
  relationshipCount?: RelationshipCountFilter | null;

  @Field(() => PersonFilter, { nullable: true, description: 'Who holds a position there.' })
  person?: PersonFilter | null;

  @Field(() => IDFilter, {
    nullable: true,
    description:
      'Facts of it rest on this document: it is stated there, or a tie, a position, an event, a commitment of it.',
  })
  document?: IDFilter | null;
}
