import { Ctx, Field, ObjectType } from 'type-graphql';
import type { Context } from '../context.js';
import { PartialDateScalar } from '../date/partial-date.scalar.js';
import { Cited } from '../document/cited.type.js';
import { Node } from '../node/node.type.js';
import { Organization } from '../organization/organization.type.js';
import { enumType } from '../schema/enum-type.js';
import { Person } from './person.type.js';

export const PositionTier = enumType('PositionTier', 'How high a position is.', {
  LEADER: 'Heads the organization or one of its parts.',
  SENIOR: 'Helps to lead it.',
  MEMBER: 'Works there.',
});

export const FactStatus = enumType('FactStatus', 'Whether sources agree on a fact.', {
  STATED: 'A source states it and none contradicts.',
  DISPUTED: 'Sources contradict each other about it, or one contradicts itself.',
});

export interface PositionRow {
  readonly id: string;
  readonly personId: string;
  readonly organizationId: string;
  readonly title: string;
  readonly tier: keyof typeof PositionTier;
  readonly since: string | null;
  readonly until: string | null;
  readonly status: keyof typeof FactStatus;
}

@ObjectType({ implements: Node, description: 'A position that a person holds at an organization.' })
export class Position extends Cited {
  @Field(() => String, { description: 'The title as written.' })
  title!: string;

  @Field(() => PositionTier, { description: 'How high it is.' })
  tier!: keyof typeof PositionTier;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Since when, as precisely as the source says.' })
  since!: string | null;

  @Field(() => PartialDateScalar, { nullable: true, description: 'Until when, inclusive; null: open, or not known.' })
  until!: string | null;

  @Field(() => FactStatus, { description: 'Whether sources agree on it.' })
  status!: keyof typeof FactStatus;

  personId!: string;
  organizationId!: string;

  @Field(() => Person, { description: 'Who holds it.' })
  person(@Ctx() { people }: Context): Promise<Person> {
    return people.load(this.personId);
  }

  @Field(() => Organization, { description: 'Where it is held.' })
  organization(@Ctx() { organizations }: Context): Organization | Promise<Organization> {
    return organizations.load(this.organizationId);
  }

  static from(row: PositionRow): Position {
    return Object.assign(new Position(), row);
  }
}
