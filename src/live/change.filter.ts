import { GraphQLDateTime } from 'graphql-scalars';
import { Field, InputType, Int } from 'type-graphql';
import type { Noun } from '../fact/noun.js';
import { And, Not, Or } from '../filter/connectives.js';
import type { Combinable } from '../filter/predicate.js';
import { enumFilter, IDFilter, type ValueFilter } from '../filter/value.filter.js';
import { RelationshipKindFilter } from '../relationship/relationship.filter.js';
import type { RelationshipKind } from '../relationship/relationship.type.js';
import { enumType } from '../schema/enum-type.js';

const FactNoun = enumType('FactNoun', 'What a change can be of, as `Change.noun` says it.', {
  documents: 'A source.',
  regions: 'A region.',
  organizations: 'An organization: its names, its place, what it is.',
  people: 'A person.',
  events: 'An event.',
  policies: 'A policy.',
  relationships: 'A tie between two organizations.',
  positions: 'What a person is at an organization.',
  participations: 'Who took part in an event.',
  policyCitations: 'Which policy is cited.',
  commitments: 'What an organization undertook.',
  declaredMembers: 'A number of members as published.',
} satisfies Record<Noun, string>);

const FactNounFilter = enumFilter<Noun>('FactNoun', FactNoun);

@InputType({ description: 'Which changes; fields side by side mean AND.' })
export class ChangeFilter implements Combinable<ChangeFilter> {
  @And(() => ChangeFilter)
  AND?: ChangeFilter[] | null;

  @Or(() => ChangeFilter)
  OR?: ChangeFilter[] | null;

  @Not(() => ChangeFilter)
  NOT?: ChangeFilter | null;

  @Field(() => FactNounFilter, { nullable: true, description: 'What was changed.' })
  noun?: ValueFilter<Noun> | null;

  @Field(() => IDFilter, { nullable: true, description: 'The id of what was changed.' })
  entity?: IDFilter | null;

  @Field(() => IDFilter, {
    nullable: true,
    description:
      'The own id of an organization that the change is about: of itself, a tie, a position, a participation, a commitment, a citation or a number of members.',
  })
  organization?: IDFilter | null;

  @Field(() => RelationshipKindFilter, { nullable: true, description: 'Of ties: how the two are tied.' })
  kind?: ValueFilter<RelationshipKind> | null;

  @Field(() => IDFilter, { nullable: true, description: 'Who made it, as `Change.actor` says it.' })
  actor?: IDFilter | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Only what came after this revision; `dataset { revision }` says which it is now.',
  })
  afterRevision?: number | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Only what was written after this moment.' })
  recordedAfter?: Date | null;
}
