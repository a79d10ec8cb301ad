import { ArgsType, Field } from 'type-graphql';
import { PartialDateScalar } from '../date/partial-date.scalar.js';
import { ForwardPageArgs } from '../paging/page.args.js';
import { RelationshipStatus } from '../relationship/relationship.type.js';

@ArgsType()
export class ActivationArgs {
  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'Members and ties of that date, as far as is known; those of today when not given.',
  })
  asOf?: string | null;

  @Field(() => [RelationshipStatus], {
    nullable: true,
    description:
      'Ties of these grades count. SIGNED and OPERATING when not given; with asOf then also what has ENDED since, ' +
      'if it is known when.',
  })
  status?: RelationshipStatus[] | null;
}

@ArgsType()
export class ActivePairsArgs extends ForwardPageArgs {
  @Field(() => RelationshipStatus, {
    nullable: true,
    description: 'Pairs of this status; all when not given. SIGNED leaves those that only signed.',
  })
  status?: RelationshipStatus | null;
}
