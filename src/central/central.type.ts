import { Arg, Ctx, Field, Float, Int, ObjectType } from 'type-graphql';
import type { Context } from '../context.js';
import { Analysis } from '../network/analysis.type.js';
import type { NetworkScope } from '../network/network-scope.js';
import { Organization } from '../organization/organization.type.js';
import { type ConnectionSource, connectionOf, type Positioned } from '../paging/connection.js';
import { Relationship } from '../relationship/relationship.type.js';

const tiesShown = 10;

@ObjectType({ description: 'An organization and how central it is.' })
export class Central {
  constructor(
    organization: Organization,
    score: number,
    private readonly network: NetworkScope,
  ) {
    this.organization = organization;
    this.score = score;
  }

  @Field(() => Organization, { description: 'The organization.' })
  organization: Organization;

  @Field(() => Float, { description: 'The figure, as the measure defines it.' })
  score: number;

  @Field(() => [Relationship], { description: 'Its ties to others of the network that was looked at, by id.' })
  relationships(
    @Arg('first', () => Int, { nullable: true, defaultValue: tiesShown, description: 'How many at the most, 1–100.' })
    first: number | null,
    @Ctx() { networkTies }: Context,
  ): Promise<readonly Relationship[]> {
    return networkTies.of(this.organization.id, this.network, first ?? tiesShown);
  }
}

const Connection = connectionOf<Central>('Central', () => Central, 'organizations by how central they are');

@ObjectType({ description: 'A page of organizations, the most central first; equals by id.' })
export class CentralConnection extends Connection {
  constructor(
    source: ConnectionSource<Positioned<Central>>,
    private readonly analysed: () => Promise<Analysis | null>,
  ) {
    super(source);
  }

  @Field(() => Analysis, {
    nullable: true,
    description: 'What the figures were computed from; null where the scope has no organization.',
  })
  analysis(): Promise<Analysis | null> {
    return this.analysed();
  }
}
