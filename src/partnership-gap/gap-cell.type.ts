import { Arg, Args, Ctx, Field, Float, Int, ObjectType } from 'type-graphql';
import type { Context } from '../context.js';
import { takenBackMeanwhile } from '../errors.js';
import { Organization } from '../organization/organization.type.js';
import { Sector } from '../organization/sector.js';
import { connectionOf } from '../paging/connection.js';
import { ForwardPageArgs } from '../paging/page.args.js';
import { Region } from '../region/region.type.js';
import { Relationship } from '../relationship/relationship.type.js';
import { GapCandidateConnection } from './gap-candidate.type.js';

const shown = 10;

@ObjectType({ description: 'The organizations of one sector in a region, seen from another sector there.' })
export class GapSide {
  constructor(
    sector: Sector,
    private readonly ids: readonly string[],
    tiedCount: number,
  ) {
    this.sector = sector;
    this.organizationCount = ids.length;
    this.tiedCount = tiedCount;
  }

  @Field(() => Sector, { description: 'The sector.' })
  sector: Sector;

  @Field(() => Int, { description: 'How many there are.' })
  organizationCount: number;

  @Field(() => Int, { description: 'How many of them are tied to one of the other side at least.' })
  tiedCount: number;

  @Field(() => [Organization], { description: 'Some of them, by id.' })
  organizations(
    @Arg('first', () => Int, { nullable: true, defaultValue: shown, description: 'How many at the most, 1–100.' })
    first: number | null,
    @Ctx() { organizations }: Context,
  ): Promise<Organization[]> {
    return Promise.all(this.ids.slice(0, first ?? shown).map((id) => organizations.load(id)));
  }
}

/** What a cell shows, and how it finds the rest. */
export interface GapCellSource {
  readonly regionId: string;
  readonly sides: readonly GapSide[];
  readonly possiblePairs: number;
  readonly tiedPairs: number;
  readonly tiedShare: number;
  readonly tieIds: readonly string[];
  candidates(args: ForwardPageArgs): GapCandidateConnection;
}

@ObjectType({ description: 'The organizations of two sectors in one region, and how far they are tied to each other.' })
export class GapCell {
  constructor(private readonly source: GapCellSource) {
    const { sides, possiblePairs, tiedPairs, tiedShare } = source;
    Object.assign(this, { sides, possiblePairs, tiedPairs, tiedShare });
  }

  @Field(() => [GapSide], { description: 'The two sides, in the order of their sectors.' })
  sides!: readonly GapSide[];

  @Field(() => Int, { description: 'How many pairs of one organization from either side there are.' })
  possiblePairs!: number;

  @Field(() => Int, { description: 'How many of these pairs are tied, be it once or several times.' })
  tiedPairs!: number;

  @Field(() => Float, { description: 'tiedPairs of possiblePairs, from 0 to 1.' })
  tiedShare!: number;

  @Field(() => Region, { description: 'Where both sides are.' })
  async region(@Ctx() { regions }: Context): Promise<Region> {
    const region = await regions.find(this.source.regionId);
    if (region === null) throw takenBackMeanwhile('region', this.source.regionId);
    return region;
  }

  @Field(() => [Sector], { description: 'The two sectors, in the order of the enum.' })
  sectors(): Sector[] {
    return this.sides.map(({ sector }) => sector);
  }

  @Field(() => [Relationship], { description: 'Some of the ties between the two sides, by id.' })
  relationships(
    @Arg('first', () => Int, { nullable: true, defaultValue: shown, description: 'How many at the most, 1–100.' })
    first: number | null,
    @Ctx() { relationships }: Context,
  ): Promise<Relationship[]> {
    return Promise.all(
      this.source.tieIds.slice(0, first ?? shown).map(async (id) => {
        const tie = await relationships.find(id);
        if (tie === null) throw takenBackMeanwhile('tie', id);
        return tie;
      }),
    );
  }

  @Field(() => GapCandidateConnection, {
    description: 'The pairs of this cell that are not tied, those with the best reasons first, then by id.',
  })
  candidates(@Args(() => ForwardPageArgs) args: ForwardPageArgs): GapCandidateConnection {
    return this.source.candidates(args);
  }
}

export const GapCellConnection = connectionOf<GapCell>('GapCell', () => GapCell, 'cells');
export type GapCellConnection = InstanceType<typeof GapCellConnection>;
