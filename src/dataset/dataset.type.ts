import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { OrganizationKind } from '../organization/organization.type.js';
import { RelationshipKind } from '../relationship/relationship.type.js';

@ObjectType({ description: 'How many organizations there are of a kind.' })
export class OrganizationKindCount {
  @Field(() => OrganizationKind, { description: 'The kind.' })
  kind!: OrganizationKind;

  @Field(() => Int, { description: 'How many, the WITHDRAWN included.' })
  count!: number;
}

@ObjectType({ description: 'How many ties there are of a kind.' })
export class RelationshipKindCount {
  @Field(() => RelationshipKind, { description: 'The kind.' })
  kind!: RelationshipKind;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType({ description: 'What one request may ask for at the most.' })
export class RequestLimits {
  @Field(() => Int, { description: 'Rows that an operation may read, as extensions.cost counts them.' })
  cost!: number;

  @Field(() => Int, { description: 'Levels of fields.' })
  depth!: number;

  @Field(() => Int, { description: 'Rows of a page.' })
  pageSize!: number;

  @Field(() => Int, { description: 'Ids in a list.' })
  ids!: number;

  @Field(() => Int, {
    description:
      'Organizations of a scope whose figures (central, brokers, communities, …) are computed by themselves.',
  })
  insight!: number;

  @Field(() => Int, {
    description:
      'Milliseconds that a search for paths may take, and five thirds of what each statement of chains may; then their searchStatus is TIME_LIMIT.',
  })
  search!: number;
}

@ObjectType({ description: 'What is in the graph.' })
export class Dataset {
  @Field(() => Int, { description: 'Rises with every write.' })
  revision!: number;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When the last write was; null when there was none.' })
  lastChangeAt!: Date | null;

  @Field(() => Int, { description: 'How many sources there are.' })
  documents!: number;

  @Field(() => Int, { description: 'How many people there are.' })
  people!: number;

  @Field(() => Int, { description: 'How many events there are.' })
  events!: number;

  @Field(() => Int, { description: 'How many policies there are.' })
  policies!: number;

  @Field(() => Int, { description: 'How many regions there are.' })
  regions!: number;
}
