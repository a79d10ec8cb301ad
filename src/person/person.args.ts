import { ArgsType, Field } from 'type-graphql';
import { PartialDateScalar } from '../date/partial-date.scalar.js';
import { ForwardPageArgs } from '../paging/page.args.js';
import { PersonFilter } from './person.filter.js';

@ArgsType()
export class PeopleArgs extends ForwardPageArgs {
  @Field(() => PersonFilter, { nullable: true, description: 'Which people; all when not given.' })
  where?: PersonFilter | null;
}

@ArgsType()
export class PositionsArgs extends ForwardPageArgs {
  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'Those held then, as far as is known; an unknown end is open.',
  })
  asOf?: string | null;
}
