import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { Context } from '../context.js';
import { Organization } from '../organization/organization.type.js';
import { Relationship } from '../relationship/relationship.type.js';
import type { NetworkScope } from './network-scope.js';

const tiesShown = 10;

/** What every organization of a ranking has; a base class, not a type of the schema. */
@ObjectType({ description: 'An organization of a network, with the ties behind its figures.' })
export abstract class RankedOrganization {
  constructor(
    organization: Organization,
    protected readonly network: NetworkScope,
  ) {
    this.organization = organization;
  }

  @Field(() => Organization, { description: 'The organization.' })
  organization: Organization;

  @Field(() => [Relationship], { description: 'Its ties to others of the network that was looked at, by id.' })
  relationships(
    @Arg('first', () => Int, { nullable: true, defaultValue: tiesShown, description: 'How many at the most, 1–100.' })
    first: number | null,
    @Ctx() { networkTies }: Context,
  ): Promise<readonly Relationship[]> {
    return networkTies.of(this.organization.id, this.network, first ?? tiesShown);
  }
}
