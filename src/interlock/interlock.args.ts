import { ArgsType, Field, InputType } from 'type-graphql';
import { PartialDateScalar } from '../date/partial-date.scalar.js';
import { OrganizationFilter } from '../organization/organization.filter.js';
import { ForwardPageArgs } from '../paging/page.args.js';
import { FactStatus, PositionTier } from '../person/position.type.js';
import { enumType } from '../schema/enum-type.js';

export const InterlockBasis = enumType('InterlockBasis', 'What the organizations of an interlock differ in.', {
  SECTOR:
    'Their sector. Alliances and what is OTHER have none: whoever holds a position at a school and one at an alliance ' +
    'is no interlock by SECTOR, but is one by KIND.',
  KIND: 'Their kind.',
  ORGANIZATION: 'Nothing but that they are two.',
});
export type InterlockBasis = keyof typeof InterlockBasis;

@InputType({ description: 'Which positions are looked at. Ties between organizations are not looked at here.' })
export class InterlockScope {
  @Field(() => OrganizationFilter, {
    nullable: true,
    description: 'Positions at these organizations; at all but the WITHDRAWN when not given.',
  })
  where?: OrganizationFilter | null;

  @Field(() => [PositionTier], { nullable: true, description: 'Positions so high; all when not given.' })
  tiers?: (keyof typeof PositionTier)[] | null;

  @Field(() => [FactStatus], {
    nullable: true,
    description: 'Positions that sources say this of. DISPUTED ones are left out unless named here.',
  })
  status?: (keyof typeof FactStatus)[] | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      'Positions that were held then, at organizations that existed then, as far as is known; an unknown end is open.',
  })
  asOf?: string | null;
}

@ArgsType()
export class InterlocksArgs extends ForwardPageArgs {
  @Field(() => InterlockScope, {
    nullable: true,
    description: 'Which positions are looked at; all but the DISPUTED when not given.',
  })
  scope?: InterlockScope | null;

  @Field(() => InterlockBasis, {
    defaultValue: InterlockBasis.SECTOR,
    description: 'What the organizations have to differ in.',
  })
  across!: InterlockBasis;
}
