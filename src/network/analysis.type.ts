import { GraphQLDateTime } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What figures of a network were computed from.' })
export class Analysis {
  @Field(() => Int, { description: 'How many organizations the network has that was looked at.' })
  organizations!: number;

  @Field(() => Int, { description: 'How many pairs of them are tied; parallel ties make one pair.' })
  pairs!: number;

  @Field(() => Boolean, {
    description:
      'Whether that network is the whole graph, since the scope was too large to be looked at by itself: figures are those that its organizations have there.',
  })
  wholeGraph!: boolean;

  @Field(() => Boolean, { description: 'Whether the figures are estimates from a sample; otherwise they are exact.' })
  sampled!: boolean;

  @Field(() => Int, { description: 'The revision of the graph that they were computed at.' })
  revision!: number;

  @Field(() => GraphQLDateTime, { description: 'When they were computed.' })
  computedAt!: Date;
}
