import { Arg, Ctx, Field, Float, Int, ObjectType } from 'type-graphql';
import type { Context } from '../context.js';
import { LanguageArg, languagesFor } from '../name/language.args.js';
import { Organization } from '../organization/organization.type.js';
import { Region } from '../region/region.type.js';
import { Relationship } from '../relationship/relationship.type.js';
import { enumType } from '../schema/enum-type.js';
import type { Reason } from './reason.js';
import { namesSaid, reasonInWords } from './reason-in-words.js';
import { millionths } from './weight.js';

export const GapReasonType = enumType('GapReasonType', 'Why two organizations would go together.', {
  SHARED_ALLIANCE: 'Both are members of the same alliance.',
  SHARED_PARTNERS: 'Both are tied to the same organizations.',
  SAME_REGION: 'Both are in the same county, prefecture, province or country.',
  SAME_INDUSTRY:
    'One is in an industry, and the other is tied to somebody else of it; or both are, where both kinds have industries.',
});
export type GapReasonType = keyof typeof GapReasonType;

const shown = 10;

@ObjectType({ description: 'Why two organizations would go together, with what it rests on.' })
export class GapReason {
  constructor(
    private readonly reason: Reason,
    private readonly findTies: (reason: Reason) => Promise<readonly Relationship[]>,
  ) {
    this.type = reason.type;
    this.weight = reason.points / millionths;
    this.organizationCount = reason.organizationIds.length;
    this.industries = reason.industries;
  }

  @Field(() => GapReasonType, { description: 'What kind of reason it is.' })
  type: GapReasonType;

  @Field(() => Float, { description: 'What it adds to the score, as docs/gaps.md tells.' })
  weight: number;

  @Field(() => Int, {
    description:
      'How many alliances or partners they share, or how many the one is tied to in the industry of the other.',
  })
  organizationCount: number;

  @Field(() => [Organization], {
    description:
      'These alliances or partners, the weightiest first; of an industry by id. Empty for SAME_REGION. At most 100.',
  })
  organizations(
    @Arg('first', () => Int, { nullable: true, defaultValue: shown, description: 'How many at the most, 1–100.' })
    first: number | null,
    @Ctx() { organizations }: Context,
  ): Promise<Organization[]> {
    return Promise.all(this.reason.organizationIds.slice(0, first ?? shown).map((id) => organizations.load(id)));
  }

  @Field(() => Region, {
    nullable: true,
    description: 'Of SAME_REGION the smallest region that both are known to be in.',
  })
  region(@Ctx() { regions }: Context): Promise<Region | null> {
    return regions.findIfAny(this.reason.regionId ?? null);
  }

  @Field(() => [String], { description: 'Of SAME_INDUSTRY the industries, in the words of their sources.' })
  industries: readonly string[];

  @Field(() => [Relationship], {
    description: 'The ties to these organizations that it rests on, by id: of the alliances or partners those of both.',
  })
  async relationships(
    @Arg('first', () => Int, { nullable: true, defaultValue: shown, description: 'How many at the most, 1–100.' })
    first: number | null,
  ): Promise<readonly Relationship[]> {
    return (await this.findTies(this.reason)).slice(0, first ?? shown);
  }

  @Field(() => String, {
    description: 'The reason in one sentence: English, 简体中文 or 繁體中文; English for other languages.',
  })
  async sentence(
    @LanguageArg() language: string | null,
    @Ctx() { organizations, regions, languages }: Context,
  ): Promise<string> {
    const { organizationIds, holderId, tiedIds, regionId } = this.reason;
    const load = (ids: readonly string[]) => Promise.all(ids.map((id) => organizations.load(id)));
    const [those, [holder], [other], region] = await Promise.all([
      load(organizationIds.slice(0, namesSaid)),
      load(holderId === undefined ? [] : [holderId]),
      load(holderId === undefined ? [] : tiedIds),
      regions.findIfAny(regionId ?? null),
    ]);
    return reasonInWords(this.reason, { those, holder, other, region }, languagesFor(language, languages));
  }
}
