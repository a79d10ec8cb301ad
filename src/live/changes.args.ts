import { ArgsType, Field } from 'type-graphql';
import { ForwardPageArgs } from '../paging/page.args.js';
import { ChangeFilter } from './change.filter.js';

@ArgsType()
export class ChangesArgs extends ForwardPageArgs {
  @Field(() => ChangeFilter, { nullable: true, description: 'Which changes; all when not given.' })
  where?: ChangeFilter | null;
}
