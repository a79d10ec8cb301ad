import { Arg, Ctx, Field, Int, ObjectType } from 'type-graphql';
import type { Context } from '../context.js';
import { PartialDateScalar } from '../date/partial-date.scalar.js';
import { Organization, OrganizationKind } from '../organization/organization.type.js';
import { Sector, sectorOf } from '../organization/sector.js';
import { connectionOf } from '../paging/connection.js';
import { Person } from '../person/person.type.js';
import { Position } from '../person/position.type.js';

const shown = 10;

@ObjectType({
  description:
    'A person who holds, at the same time, positions at organizations that differ in sector, kind or at all.',
})
export class Interlock {
  private readonly held: readonly Position[];

  constructor(
    person: Person,
    held: readonly Position[],
    own: Pick<Interlock, 'positionCount' | 'since' | 'until'> & { readonly kinds: readonly OrganizationKind[] },
  ) {
    this.person = person;
    this.held = held;
    this.positionCount = own.positionCount;
    this.kinds = Object.values(OrganizationKind).filter((kind) => own.kinds.includes(kind));
    this.sectors = Object.values(Sector).filter((sector) => own.kinds.some((kind) => sectorOf(kind) === sector));
    this.since = own.since;
    this.until = own.until;
  }

  @Field(() => Person, { description: 'Who holds them.' })
  person: Person;

  @Field(() => [Position], {
    description: 'Each position held together with one at an organization that differs, the highest first.',
  })
  positions(
    @Arg('first', () => Int, { nullable: true, defaultValue: shown, description: 'How many at the most, 1–100.' })
    first: number | null,
  ): readonly Position[] {
    return this.held.slice(0, first ?? shown);
  }

  @Field(() => Int, { description: 'How many such positions there are.' })
  positionCount: number;

  @Field(() => [Organization], { description: 'Where they are held, each organization once, in the same order.' })
  organizations(
    @Ctx() { organizations }: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: shown, description: 'How many at the most, 1–100.' })
    first: number | null,
  ): Promise<Organization[]> {
    const ids = [...new Set(this.held.map(({ organizationId }) => organizationId))];
    return Promise.all(ids.slice(0, first ?? shown).map((id) => organizations.load(id)));
  }

  @Field(() => [Sector], { description: 'The sectors of those organizations; alliances and what is OTHER have none.' })
  sectors: readonly Sector[];

  @Field(() => [OrganizationKind], { description: 'The kinds of those organizations.' })
  kinds: readonly OrganizationKind[];

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: 'Since when two of them were held together: where the later of the two begins; null: not known.',
  })
  since: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description:
      'Until when two of them were held together, inclusive: where the earlier of the two ends; null: open, or not ' +
      'known. With three positions or more there may be gaps between since and until.',
  })
  until: string | null;
}

export const InterlockConnection = connectionOf<Interlock>('Interlock', () => Interlock, 'interlocks');
export type InterlockConnection = InstanceType<typeof InterlockConnection>;
