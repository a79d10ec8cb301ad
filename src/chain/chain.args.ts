import { ArgsType, Field, InputType } from 'type-graphql';
import { OrganizationFilter } from '../organization/organization.filter.js';
import { ForwardPageArgs } from '../paging/page.args.js';
import { RelationshipFilter } from '../relationship/relationship.filter.js';
import { Direction, RelationshipKind } from '../relationship/relationship.type.js';

@InputType({ description: 'One step of a chain: along a tie, from where the chain stands to another organization.' })
export class ChainStep {
  @Field(() => [RelationshipKind], { description: 'Ties of any of these kinds, one at least.' })
  kinds!: RelationshipKind[];

  @Field(() => Direction, {
    nullable: true,
    defaultValue: Direction.BOTH,
    description:
      'How the tie runs, seen from where the chain stands: OUT starts there. Ties without direction always fit.',
  })
  direction?: Direction | null;

  @Field(() => OrganizationFilter, {
    nullable: true,
    description: 'Where the step may lead; all but the WITHDRAWN when not given.',
  })
  to?: OrganizationFilter | null;

  @Field(() => RelationshipFilter, {
    nullable: true,
    description: 'Along which ties, seen from where the chain stands: partner is where the step leads.',
  })
  where?: RelationshipFilter | null;
}

@ArgsType()
export class ChainsArgs extends ForwardPageArgs {
  @Field(() => OrganizationFilter, {
    description: 'Where chains begin; never at the WITHDRAWN unless it speaks of status.',
  })
  start!: OrganizationFilter;

  @Field(() => [ChainStep], { description: 'What chains follow, in order, 1–6 steps.' })
  steps!: ChainStep[];

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether an organization may stand in one chain more than once. A tie never does: a chain does not go back the way it came.',
  })
  allowCycles!: boolean;
}
