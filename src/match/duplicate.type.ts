import { Ctx, Field, Float, ObjectType } from 'type-graphql';
import type { Context } from '../context.js';
import { Organization } from '../organization/organization.type.js';
import { connectionOf } from '../paging/connection.js';
import { enumType } from '../schema/enum-type.js';

export const DuplicateReasonType = enumType('DuplicateReasonType', 'What two organizations have alike.', {
  IDENTIFIER: 'An identifier that both carry.',
  NAME: 'A whole name, in whatever script and case; acronyms and other short names do not count.',
  WEBSITE: 'The same web site.',
  REGION: 'They are in the same region; counts only beside one of the others.',
  KIND: 'They are of the same kind; counts only beside one of the others.',
});
export type DuplicateReasonType = keyof typeof DuplicateReasonType;

@ObjectType({ description: 'Something that two organizations have alike.' })
export class DuplicateReason {
  @Field(() => DuplicateReasonType, { description: 'What it is.' })
  type!: DuplicateReasonType;

  @Field(() => String, { description: 'The identifier, name, address, region or kind itself.' })
  value!: string;
}

@ObjectType({ description: 'Two organizations that are likely one.' })
export class Duplicate {
  constructor(
    private readonly ids: readonly string[],
    score: number,
    reasons: readonly DuplicateReason[],
  ) {
    this.score = score;
    this.reasons = reasons;
  }

  @Field(() => Float, {
    description:
      'From 0 to 100: 50 for an identifier, 40 for names, 25 for a web site, 15 for the region, 10 for the kind.',
  })
  readonly score: number;

  @Field(() => [DuplicateReason], { description: 'What they have alike.' })
  readonly reasons: readonly DuplicateReason[];

  @Field(() => [Organization], { description: 'The two, by id.' })
  organizations(@Ctx() { organizations }: Context): Promise<Organization[]> {
    return Promise.all(this.ids.map((id) => organizations.load(id)));
  }
}

export const DuplicateConnection = connectionOf<Duplicate>('Duplicate', () => Duplicate, 'pairs');
export type DuplicateConnection = InstanceType<typeof DuplicateConnection>;
