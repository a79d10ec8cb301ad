import { Ctx, Field, ObjectType } from 'type-graphql';
import type { Context } from '../context.js';
import { Cited } from '../document/cited.type.js';
import { Node } from '../node/node.type.js';
import { Organization } from '../organization/organization.type.js';
import { Person } from '../person/person.type.js';
import { enumType } from '../schema/enum-type.js';
import { Event } from './event.type.js';

export const ParticipationRole = enumType('ParticipationRole', 'What somebody was at an event.', {
  HOST: 'Received the others.',
  GUEST: 'Came to visit.',
  ORGANIZER: 'Organized it.',
  SPEAKER: 'Spoke, or was quoted as speaking.',
  GUIDE: 'Led the others through.',
  PARTICIPANT: 'Took part.',
});

export interface ParticipationRow {
  readonly id: string;
  readonly eventId: string;
  readonly role: keyof typeof ParticipationRole;
  readonly organizationId: string | null;
  readonly personId: string | null;
  readonly titleAsWritten: string | null;
}

@ObjectType({
  implements: Node,
  description: 'That an organization or a person took part in an event; at least one of the two is there.',
})
export class Participation extends Cited {
  @Field(() => ParticipationRole, { description: 'What they were there.' })
  role!: keyof typeof ParticipationRole;

  @Field(() => String, { nullable: true, description: "The person's title as written; null where none is." })
  titleAsWritten!: string | null;

  eventId!: string;
  organizationId!: string | null;
  personId!: string | null;

  @Field(() => Event, { description: 'What they took part in.' })
  event(@Ctx() { events }: Context): Promise<Event> {
    return events.load(this.eventId);
  }

  @Field(() => Organization, { nullable: true, description: 'Which organization, or for which the person came.' })
  async organization(@Ctx() { organizations }: Context): Promise<Organization | null> {
    return this.organizationId === null ? null : organizations.load(this.organizationId);
  }

  @Field(() => Person, { nullable: true, description: 'Which person.' })
  async person(@Ctx() { people }: Context): Promise<Person | null> {
    return this.personId === null ? null : people.load(this.personId);
  }

  static from(row: ParticipationRow): Participation {
    return Object.assign(new Participation(), row);
  }
}
