import { Arg, Args, Ctx, Field, Float, Int, ObjectType } from 'type-graphql';
import type { Context } from '../context.js';
import { PartialDateScalar } from '../date/partial-date.scalar.js';
import { OrganizationConnection } from '../organization/organization.connection.js';
import { Organization } from '../organization/organization.type.js';
import { Sector } from '../organization/sector.js';
import { connectionOf } from '../paging/connection.js';
import { ForwardPageArgs } from '../paging/page.args.js';
import { Relationship, RelationshipStatus } from '../relationship/relationship.type.js';
import { ActivePairsArgs } from './activation.args.js';
import type { Looked } from './activation.predicate.js';
import type { Activity } from './activity.js';
import { Coverage } from './coverage.js';

const tiesShown = 10;

@ObjectType({ description: 'Two members of an alliance that work with each other, with the ties between them.' })
export class ActivePair {
  constructor(
    organizations: readonly Organization[],
    status: RelationshipStatus,
    count: number,
    private readonly ties: readonly Relationship[],
  ) {
    this.organizations = organizations;
    this.status = status;
    this.count = count;
  }

  @Field(() => [Organization], { description: 'The two, the one with the smaller id first.' })
  organizations: readonly Organization[];

  @Field(() => RelationshipStatus, {
    description:
      'The most real of the grades of its ties: OPERATING before SIGNED, ANNOUNCED, DISPUTED, ENDED. ' +
      'Of those that only signed it is SIGNED.',
  })
  status: RelationshipStatus;

  @Field(() => Int, { description: 'How many such ties there are between the two.' })
  count: number;

  @Field(() => [Relationship], { description: 'The ties, by id; each says by its evidence what it rests on.' })
  relationships(
    @Arg('first', () => Int, { nullable: true, defaultValue: tiesShown, description: 'How many at the most, 1–100.' })
    first: number | null,
  ): readonly Relationship[] {
    return this.ties.slice(0, first ?? tiesShown);
  }
}

export const ActivePairConnection = connectionOf<ActivePair>('ActivePair', () => ActivePair, 'active pairs of members');
export type ActivePairConnection = InstanceType<typeof ActivePairConnection>;

@ObjectType({ description: 'How many active pairs there are whose most real tie is of one grade.' })
export class ActivePairsOfStatus {
  @Field(() => RelationshipStatus, { description: 'The most real of the grades of their ties.' })
  status!: RelationshipStatus;

  @Field(() => Int, { description: 'How many pairs.' })
  pairs!: number;
}

@ObjectType({ description: 'How many pairs of members from two sectors, or from within one, work with each other.' })
export class ActivationOfSectors {
  @Field(() => [Sector], {
    nullable: 'items',
    description: 'The two sectors, equal ones for pairs within it; null for members that belong to none.',
  })
  sectors!: readonly (Sector | null)[];

  @Field(() => Int, { description: 'How many pairs of members there are, one from each.' })
  possiblePairs!: number;

  @Field(() => Int, { description: 'How many of them work with each other.' })
  activePairs!: number;

  @Field(() => Float, { description: 'activePairs divided by possiblePairs, from 0 to 1.' })
  rate!: number;
}

@ObjectType({
  description:
    'How much of an alliance is alive: which of the members known by name work with each other. Two do if there is a ' +
    'COOPERATION or an INTERNSHIP between them that counts; the same membership in an alliance is none.',
})
export class Activation {
  constructor(
    private readonly allianceId: string,
    private readonly looked: Looked,
  ) {}

  @Field(() => Int, { description: 'How many members are known by name: as many as coverage.known.' })
  async members(@Ctx() context: Context): Promise<number> {
    return (await this.activity(context)).members;
  }

  @Field(() => Int, { description: 'How many of them work with another member.' })
  async activeMembers(@Ctx() context: Context): Promise<number> {
    return (await this.activity(context)).activeMembers;
  }

  @Field(() => Int, { description: 'How many pairs the members make: each two of them, whatever they do.' })
  async possiblePairs(@Ctx() context: Context): Promise<number> {
    return (await this.activity(context)).possiblePairs;
  }

  @Field(() => Int, { description: 'How many pairs work with each other, each counted once however many its ties.' })
  async activePairs(@Ctx() context: Context): Promise<number> {
    return (await this.activity(context)).activePairs;
  }

  @Field(() => Float, {
    nullable: true,
    description: 'activePairs divided by possiblePairs, from 0 to 1; null where fewer than two members are known.',
  })
  async rate(@Ctx() context: Context): Promise<number | null> {
    return (await this.activity(context)).rate;
  }

  @Field(() => [ActivePairsOfStatus], {
    description:
      'activePairs by the most real grade of their ties, the most real first; grades without pairs are left out.',
  })
  async byStatus(@Ctx() context: Context): Promise<readonly ActivePairsOfStatus[]> {
    return (await this.activity(context)).byStatus;
  }

  @Field(() => [ActivationOfSectors], {
    description:
      'The pairs by the sectors of the two, for all sectors that have members; members of no sector come last.',
  })
  async bySector(@Ctx() context: Context): Promise<readonly ActivationOfSectors[]> {
    return (await this.activity(context)).bySector;
  }

  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      'When the tie of an active pair that began last began, as precisely as its source says; null where no start is ' +
      'known. Events are not looked at.',
  })
  async lastActivity(@Ctx() context: Context): Promise<string | null> {
    return (await this.activity(context)).latest?.since ?? null;
  }

  @Field(() => Relationship, { nullable: true, description: 'The tie that lastActivity is the start of.' })
  async lastStarted(@Ctx() context: Context): Promise<Relationship | null> {
    const { latest } = await this.activity(context);
    return latest && context.relationships.find(latest.id);
  }

  @Field(() => ActivePairConnection, {
    description: 'The pairs that work with each other: those with most ties first, then by NAME of the two.',
  })
  pairs(@Args(() => ActivePairsArgs) args: ActivePairsArgs, @Ctx() { activations }: Context): ActivePairConnection {
    return activations.pairsOf(this.allianceId, this.looked, args);
  }

  @Field(() => OrganizationConnection, { description: 'The members that work with no other member, by NAME.' })
  dormantMembers(
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
    @Ctx() { activations }: Context,
  ): OrganizationConnection {
    return activations.dormantMembersOf(this.allianceId, this.looked, args);
  }

  @Field(() => Coverage, {
    description:
      'How much of the membership is in here: the figures are of the known members and say nothing of others.',
  })
  coverage(@Ctx() { alliances }: Context): Promise<Coverage> {
    return alliances.coverageOf(this.allianceId, this.looked.asOf);
  }

  private activity({ activations }: Context): Promise<Activity> {
    return activations.activityOf(this.allianceId, this.looked);
  }
}
