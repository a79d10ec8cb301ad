import { Arg, Args, Field, Int, ObjectType } from 'type-graphql';
import { OrganizationConnection } from '../organization/organization.connection.js';
import { Organization, OrganizationKind } from '../organization/organization.type.js';
import { connectionOf } from '../paging/connection.js';
import { ForwardPageArgs } from '../paging/page.args.js';
import { Relationship } from '../relationship/relationship.type.js';
import type { RemovalReader } from './removal-reader.js';

const shown = 10;

@ObjectType({ description: 'Places of interns that go with the organizations removed.' })
export class PlacesAtRisk {
  @Field(() => Int, { description: 'Internship ties of the organizations removed.' })
  internships!: number;

  @Field(() => Int, { description: 'The places a year that these ties tell, added up.' })
  placesPerYear!: number;

  @Field(() => Int, { description: 'How many of these ties tell no number of places.' })
  withoutNumber!: number;
}

@ObjectType({ description: 'An alliance that loses all its members of a kind.' })
export class KindLost {
  @Field(() => Organization, { description: 'The alliance.' })
  alliance!: Organization;

  @Field(() => OrganizationKind, { description: 'The kind.' })
  kind!: OrganizationKind;

  @Field(() => [Organization], { description: 'The members of that kind that it had, all of them removed.' })
  members!: Organization[];
}

export const KindLostConnection = connectionOf<KindLost>(
  'KindLost',
  () => KindLost,
  'alliances that lose all members of a kind',
);
export type KindLostConnection = InstanceType<typeof KindLostConnection>;

@ObjectType({ description: 'Organizations that were tied to others over those removed, and then are not any more.' })
export class FallenOff {
  constructor(
    size: number,
    private readonly first: readonly Organization[],
  ) {
    this.size = size;
  }

  @Field(() => Int, { description: 'How many organizations.' })
  size: number;

  @Field(() => [Organization], { description: 'They, by id.' })
  organizations(
    @Arg('first', () => Int, { nullable: true, defaultValue: shown, description: 'How many at the most, 1–100.' })
    first: number | null,
  ): readonly Organization[] {
    return this.first.slice(0, first ?? shown);
  }
}

export const FallenOffConnection = connectionOf<FallenOff>('FallenOff', () => FallenOff, 'parts that fall off');
export type FallenOffConnection = InstanceType<typeof FallenOffConnection>;

@ObjectType({ description: 'What a part of the graph would lose with some organizations.' })
export class RemovalImpact {
  constructor(
    removed: Organization[],
    private readonly reader: RemovalReader,
  ) {
    this.removed = removed;
  }

  @Field(() => [Organization], { description: 'Who is removed.' })
  removed: Organization[];

  @Field(() => Int, { description: 'How many ties go with them.' })
  async tieCount(): Promise<number> {
    return (await this.reader.losses()).ties;
  }

  @Field(() => [Relationship], { description: 'The ties that go with them, by id.' })
  relationships(
    @Arg('first', () => Int, { nullable: true, defaultValue: shown, description: 'How many at the most, 1–100.' })
    first: number | null,
  ): Promise<readonly Relationship[]> {
    return this.reader.ties(first ?? shown);
  }

  @Field(() => PlacesAtRisk, { description: 'The places of interns that go with them.' })
  placesAtRisk(): Promise<PlacesAtRisk> {
    return this.reader.losses();
  }

  @Field(() => OrganizationConnection, { description: 'Schools that are left without any partner, by NAME.' })
  schoolsWithoutPartner(@Args(() => ForwardPageArgs) args: ForwardPageArgs): OrganizationConnection {
    return this.reader.schoolsWithoutPartner(args);
  }

  @Field(() => OrganizationConnection, { description: 'Schools that lose all who host their interns, by NAME.' })
  schoolsWithoutHost(@Args(() => ForwardPageArgs) args: ForwardPageArgs): OrganizationConnection {
    return this.reader.schoolsWithoutHost(args);
  }

  @Field(() => KindLostConnection, {
    description: 'Alliances that lose all their members of a kind, by NAME, once for each kind.',
  })
  alliancesWithoutKind(@Args(() => ForwardPageArgs) args: ForwardPageArgs): KindLostConnection {
    return this.reader.alliancesWithoutKind(args);
  }

  @Field(() => FallenOffConnection, {
    description:
      'What falls off: where a component breaks into parts, all of them but the largest, the larger first; equals by their smallest id. ' +
      'Only of a scope with at most `dataset.limits.insight` organizations; a larger one is QUERY_TOO_COMPLEX.',
  })
  fallenOff(@Args(() => ForwardPageArgs) args: ForwardPageArgs): FallenOffConnection {
    return this.reader.fallenOff(args);
  }
}
