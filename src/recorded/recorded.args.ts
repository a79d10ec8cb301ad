import { GraphQLDateTime } from 'graphql-scalars';
import { ArgsType, Field, ID } from 'type-graphql';

@ArgsType()
export class RecordedArgs {
  @Field(() => ID, { description: 'The own id of an organization, or of one that was merged by then.' })
  id!: string;

  @Field(() => GraphQLDateTime, { description: 'The moment: what was written by then counts, and nothing later.' })
  asOfRecorded!: Date;
}
