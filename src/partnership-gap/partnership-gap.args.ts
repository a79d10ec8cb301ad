import { ArgsType, Field, Int } from 'type-graphql';
import { NetworkScope } from '../network/network-scope.js';
import { Sector } from '../organization/sector.js';
import { RelationshipKind } from '../relationship/relationship.type.js';

export const defaultRegionLevel = 2;

@ArgsType()
export class PartnershipGapsArgs {
  @Field(() => NetworkScope, {
    nullable: true,
    description:
      'Which organizations may be paired, and which ties count; all when not given. Partners and alliances that two ' +
      'share may stand outside `where`.',
  })
  scope?: NetworkScope | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: defaultRegionLevel,
    description:
      'At which level organizations are side by side: 0 country, 1 province, 2 prefecture, 3 county. One that has no ' +
      'region at that level counts in the next above it that it has.',
  })
  regionLevel?: number | null;

  @Field(() => [Sector], {
    nullable: true,
    description: 'Only pairs of two of these sectors, two at least; of all when not given.',
  })
  sectors?: Sector[] | null;

  @Field(() => [RelationshipKind], {
    nullable: true,
    description:
      'Kinds of tie that close a gap, such as [INTERNSHIP] to ask who has no interns of whom; all that the scope ' +
      'counts when not given.',
  })
  tiedBy?: RelationshipKind[] | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 1,
    description: 'How many organizations a cell must have on either side, from 1 up.',
  })
  atLeast?: number | null;
}
