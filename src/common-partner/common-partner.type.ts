import { Arg, Field, Int, ObjectType } from 'type-graphql';
import { Organization } from '../organization/organization.type.js';
import { connectionOf } from '../paging/connection.js';
import { Relationship } from '../relationship/relationship.type.js';

const tiesShown = 10;

@ObjectType({ description: 'An organization that several others are tied to, with those and the ties.' })
export class CommonPartner {
  constructor(
    organization: Organization,
    sharedWith: Organization[],
    private readonly ties: readonly Relationship[],
  ) {
    this.organization = organization;
    this.sharedWith = sharedWith;
  }

  @Field(() => Organization, { description: 'The partner.' })
  organization: Organization;

  @Field(() => [Organization], { description: 'Those of the given organizations that it is tied to, in their order.' })
  sharedWith: Organization[];

  @Field(() => [Relationship], { description: 'Its ties to them, among those asked for, by id.' })
  relationships(
    @Arg('first', () => Int, { nullable: true, defaultValue: tiesShown, description: 'How many at the most, 1–100.' })
    first: number | null,
  ): readonly Relationship[] {
    return this.ties.slice(0, first ?? tiesShown);
  }
}

export const CommonPartnerConnection = connectionOf<CommonPartner>(
  'CommonPartner',
  () => CommonPartner,
  'common partners',
);
export type CommonPartnerConnection = InstanceType<typeof CommonPartnerConnection>;
