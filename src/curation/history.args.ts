import { ArgsType, Field, ID } from 'type-graphql';
import { ForwardPageArgs } from '../paging/page.args.js';

@ArgsType()
export class HistoryArgs extends ForwardPageArgs {
  @Field(() => ID, { description: 'The own id of anything: an organization, a tie, a person, a document, …' })
  id!: string;
}
