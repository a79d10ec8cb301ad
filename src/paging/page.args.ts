import { ArgsType, Field, Int } from 'type-graphql';

/** Paging of a ranked answer: forward only. */
@ArgsType()
export class ForwardPageArgs {
  @Field(() => Int, { nullable: true, description: 'How many rows at the most, 1–100; 20 when not given.' })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor after which to go on; it fits only the same field, filter and order.',
  })
  after?: string | null;
}

/** Paging of a list, forward with first and after or backward with last and before. */
@ArgsType()
export class PageArgs extends ForwardPageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many rows at the most, counted from the end, 1–100; not together with first.',
  })
  last?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor before which to stop; it fits only the same field, filter and order.',
  })
  before?: string | null;
}
