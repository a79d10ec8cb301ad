import { Arg, Field, Int, ObjectType } from 'type-graphql';
import { Organization } from '../organization/organization.type.js';
import { connectionOf } from '../paging/connection.js';
import { Relationship } from '../relationship/relationship.type.js';

const tiesShown = 10;

@ObjectType({ description: 'An organization that another is tied to, with the ties between the two.' })
export class Partner {
  constructor(
    organization: Organization,
    /** Made only for who asks for them. */
    private readonly ties: (first: number) => readonly Relationship[],
    count: number,
  ) {
    this.organization = organization;
    this.count = count;
  }

  @Field(() => Organization, { description: 'The partner.' })
  organization: Organization;

  @Field(() => Int, { description: 'How many ties there are between the two, among those asked for.' })
  count: number;

  @Field(() => [Relationship], { description: 'The ties between the two, among those asked for, by id.' })
  relationships(
    @Arg('first', () => Int, { nullable: true, defaultValue: tiesShown, description: 'How many at the most, 1–100.' })
    first: number | null,
  ): readonly Relationship[] {
    return this.ties(first ?? tiesShown);
  }
}

export const PartnerConnection = connectionOf<Partner>('Partner', () => Partner, 'partners');
export type PartnerConnection = InstanceType<typeof PartnerConnection>;
