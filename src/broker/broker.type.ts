import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Analysis } from '../network/analysis.type.js';
import type { NetworkScope } from '../network/network-scope.js';
import { RankedOrganization } from '../network/ranked-organization.type.js';
import type { Organization } from '../organization/organization.type.js';
import { Sector, sectorOf } from '../organization/sector.js';
import { type ConnectionSource, connectionOf, type Positioned } from '../paging/connection.js';
import type { Brokerage, RoleCounts } from './brokerage.js';

@ObjectType({
  description:
    'In which roles an organization stands between others (Gould and Fernandez): counts of ordered pairs of its partners that are not tied to each other, ' +
    'by the sectors of the three. Ties are taken without direction, so each pair counts both ways round, and gatekeeper and representative are equal. ' +
    'Partners without sector (alliances, OTHER) are left out.',
})
class BrokerageRoles implements RoleCounts {
  @Field(() => Int, { description: 'All three of one sector.' })
  coordinator!: number;

  @Field(() => Int, { description: 'From another sector into its own.' })
  gatekeeper!: number;

  @Field(() => Int, { description: 'From its own sector into another.' })
  representative!: number;

  @Field(() => Int, { description: 'Between two of one sector, being of another.' })
  consultant!: number;

  @Field(() => Int, { description: 'All three of different sectors.' })
  liaison!: number;
}

@ObjectType({ description: 'An organization that stands between others.' })
export class Broker extends RankedOrganization {
  private telling: Promise<Brokerage> | undefined;

  constructor(
    organization: Organization,
    betweenness: number,
    network: NetworkScope,
    private readonly brokerage: () => Promise<Brokerage>,
  ) {
    super(organization, network);
    this.betweenness = betweenness;
  }

  @Field(() => Float, {
    description:
      'The number of pairs of others whose shortest way leads through it; a pair with several shortest ways counts by the share that does. An estimate where `analysis` says sampled.',
  })
  betweenness: number;

  @Field(() => Sector, { nullable: true, description: 'Its sector; null for alliances and OTHER.' })
  get sector(): Sector | null {
    return sectorOf(this.organization.kind);
  }

  @Field(() => Int, {
    description: 'Pairs of its partners, in the network that was looked at, that are not tied to each other.',
  })
  async openPairs(): Promise<number> {
    return (await this.told()).openPairs;
  }

  @Field(() => BrokerageRoles, { nullable: true, description: 'In which roles; null without a sector.' })
  async roles(): Promise<RoleCounts | null> {
    return (await this.told()).roles;
  }

  @Field(() => Float, {
    nullable: true,
    description:
      "Burt's constraint: small for who ties together partners that do not know each other, around 1 for who has one partner or a closed circle; null without partners.",
  })
  async constraint(): Promise<number | null> {
    return (await this.told()).constraint;
  }

  private told(): Promise<Brokerage> {
    this.telling ??= this.brokerage();
    return this.telling;
  }
}

const Connection = connectionOf<Broker>('Broker', () => Broker, 'organizations that stand between others');

@ObjectType({ description: 'A page of organizations, those with the largest betweenness first; equals by id.' })
export class BrokerConnection extends Connection {
  constructor(
    source: ConnectionSource<Positioned<Broker>>,
    private readonly analysed: () => Promise<Analysis | null>,
  ) {
    super(source);
  }

  @Field(() => Analysis, {
    nullable: true,
    description: 'What the betweenness was computed from; null where the scope has no organization.',
  })
  analysis(): Promise<Analysis | null> {
    return this.analysed();
  }
}
