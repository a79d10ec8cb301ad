import { ArgsType, Field, ID, Int } from 'type-graphql';
import { ForwardPageArgs } from '../paging/page.args.js';
import { TraversalFilter } from '../traversal/traversal.filter.js';

@ArgsType()
export class CommonPartnersArgs extends ForwardPageArgs {
  @Field(() => [ID], { description: 'Whose partners: 1–250 organizations, by id or any identifier they carry.' })
  organizations!: string[];

  @Field(() => Int, {
    nullable: true,
    description: 'To how many of them a partner must be tied, from 1 up; to all when not given.',
  })
  atLeast?: number | null;

  @Field(() => TraversalFilter, {
    nullable: true,
    description: 'Which ties count; through, avoid and maxDegree are about the partner, which stands between.',
  })
  where?: TraversalFilter | null;
}
