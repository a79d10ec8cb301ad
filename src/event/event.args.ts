import { ArgsType, Field } from 'type-graphql';
import { ForwardPageArgs } from '../paging/page.args.js';
import { EventFilter } from './event.filter.js';

@ArgsType()
export class EventsArgs extends ForwardPageArgs {
  @Field(() => EventFilter, { nullable: true, description: 'Which events; all when not given.' })
  where?: EventFilter | null;
}
