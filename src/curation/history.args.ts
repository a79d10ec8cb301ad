import { GraphQLDateTime } from 'graphql-scalars';
import { ArgsType, Field, ID } from 'type-graphql';
import { ForwardPageArgs } from '../paging/page.args.js';

@ArgsType()
export class HistoryArgs extends ForwardPageArgs {
  @Field(() => ID, { description: 'The own id of anything: an organization, a tie, a person, a document, …' })
  id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Only what was written by that moment: with first 1, what anything was known to be then.',
  })
  asOfRecorded?: Date | null;
}
