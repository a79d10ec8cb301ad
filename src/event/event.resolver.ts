import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { Organization } from '../organization/organization.type.js';
import { ForwardPageArgs } from '../paging/page.args.js';
import { Person } from '../person/person.type.js';
import { EventsArgs } from './event.args.js';
import { EventConnection, ParticipationConnection } from './event.connection.js';
import { Event } from './event.type.js';

@Resolver(() => Event)
export class EventResolver {
  @Query(() => EventConnection, {
    description: 'Events that fit a filter, the latest first, those without a date last.',
  })
  events(@Args(() => EventsArgs) args: EventsArgs, @Ctx() { events }: Context): EventConnection {
    return events.list(args);
  }

  @FieldResolver(() => ParticipationConnection, { description: 'Who took part, by role.' })
  participations(
    @Root() event: Event,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
    @Ctx() { events }: Context,
  ): ParticipationConnection {
    return events.participationsIn(event.id, args);
  }
}

@Resolver(() => Organization)
export class OrganizationEventsResolver {
  @FieldResolver(() => EventConnection, {
    description: 'Events it took part in, the latest first, those without a date last.',
  })
  events(
    @Root() organization: Organization,
    @Args(() => EventsArgs) args: EventsArgs,
    @Ctx() { events }: Context,
  ): EventConnection {
    return events.ofOrganization(organization.id, args);
  }

  @FieldResolver(() => ParticipationConnection, { description: 'How it took part in events, the latest first.' })
  participations(
    @Root() organization: Organization,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
    @Ctx() { events }: Context,
  ): ParticipationConnection {
    return events.participationsOfOrganization(organization.id, args);
  }
}

@Resolver(() => Person)
export class PersonEventsResolver {
  @FieldResolver(() => ParticipationConnection, {
    description: 'How the person took part in events, the latest first.',
  })
  participations(
    @Root() person: Person,
    @Args(() => ForwardPageArgs) args: ForwardPageArgs,
    @Ctx() { events }: Context,
  ): ParticipationConnection {
    return events.participationsOfPerson(person.id, args);
  }
}
