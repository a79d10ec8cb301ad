import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { ChangeInput, CurationInput, type InputBase, NameInput } from '../curation/curation.input.js';

/** What is said of a region alike, whether it is new or not. */
function sayingOfRegion<Base extends InputBase>(base: Base) {
  @InputType()
  abstract class Said extends base {
    @Field(() => String, { nullable: true, description: 'GB/T 2260, six digits, in China.' })
    code?: string | null;

    @Field(() => ID, { nullable: true, description: 'The region it is in; none for a country.' })
    parent?: string | null;

    @Field(() => Float, { nullable: true, description: 'Degrees north, WGS 84, from -90 to 90.' })
    latitude?: number | null;

    @Field(() => Float, { nullable: true, description: 'Degrees east, WGS 84, from -180 to 180.' })
    longitude?: number | null;
  }
  return Said;
}

@InputType({ description: 'A region that is not in the graph yet.' })
export class CreateRegionInput extends sayingOfRegion(CurationInput) {
  @Field(() => ID, { description: 'Its id in a register: `gb2260:` with six digits, `geonames:` or `iso3166:`.' })
  id!: string;

  @Field(() => [NameInput], { description: 'Its names, one at least; the first LABEL is the display name.' })
  names!: NameInput[];

  @Field(() => Int, { description: '0 country, 1 province, 2 prefecture, 3 county.' })
  level!: number;
}

@InputType({ description: 'What is to be otherwise of a region: left out, it stays; null takes it away.' })
export class UpdateRegionInput extends sayingOfRegion(ChangeInput) {
  @Field(() => [NameInput], { nullable: true, description: 'All its names, in place of those it has.' })
  names?: NameInput[] | null;

  @Field(() => Int, { nullable: true, description: '0 country, 1 province, 2 prefecture, 3 county.' })
  level?: number | null;
}

@InputType({ description: 'A region that nothing is in any more.' })
export class RetractRegionInput extends ChangeInput {}
