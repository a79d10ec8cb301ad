import { takenBackMeanwhile } from '../errors.js';
import { loaderById } from '../neo4j/batch.js';
import type { Graph } from '../neo4j/graph.js';
import { type Statement, statement } from '../neo4j/statement.js';
import type { SortKey } from '../paging/keyset.js';
import { List, type ListRow } from '../paging/list.js';
import type { ForwardPageArgs } from '../paging/page.args.js';
import type { EventsArgs } from './event.args.js';
import { EventConnection, ParticipationConnection } from './event.connection.js';
import { eventPredicate } from './event.filter.js';
import { Event, type EventRow } from './event.type.js';
import { type ParticipationsWanted, participationPredicate } from './participation.predicate.js';
import { Participation, type ParticipationRow } from './participation.type.js';

type Counted = { parentId: string; total: number };
type EventListRow = ListRow & { event: EventRow };
type ParticipationListRow = ListRow & { participation: ParticipationRow };

const byIds = statement<{ ids: readonly string[] }, { event: EventRow }>('event/by-ids');
const page = statement<{ limit: number }, EventListRow>('event/page');
const count = statement<object, { total: number }>('event/count');
const ofOrganizations = statement<{ limit: number }, EventListRow>('event/of-organizations');
const countOfOrganizations = statement<object, Counted>('event/count-of-organizations');
const participationsByIds = statement<{ ids: readonly string[] }, { participation: ParticipationRow }>(
  'event/participations-by-ids',
);
const participationsOfEvents = statement<{ limit: number }, ParticipationListRow>('event/participations-of-events');
const countParticipationsOfEvents = statement<object, Counted>('event/count-participations-of-events');
const participationsOfOrganizations = statement<{ limit: number }, ParticipationListRow>(
  'event/participations-of-organizations',
);
const countParticipationsOfOrganizations = statement<object, Counted>('event/count-participations-of-organizations');
const participationsOfPeople = statement<{ limit: number }, ParticipationListRow>('event/participations-of-people');
const countParticipationsOfPeople = statement<object, Counted>('event/count-participations-of-people');

const latestFirst: SortKey = { expression: "coalesce(event.date, '')", descending: true };
const byEventId: SortKey = { expression: 'event.id', descending: false };
const byRole: SortKey = { expression: 'participation.role', descending: false };
const byId: SortKey = { expression: 'participation.id', descending: false };

/** Events and who took part in them, read for one request. */
export class EventRepository {
  constructor(private readonly graph: Graph) {}

  private readonly known = loaderById(
    (ids) => this.graph.readEach(byIds, 'ids', ids, {}, ({ event }) => event.id),
    ({ event }) => Event.from(event),
  );

  private readonly knownParticipations = loaderById(
    (ids) => this.graph.readEach(participationsByIds, 'ids', ids, {}, ({ participation }) => participation.id),
    ({ participation }) => Participation.from(participation),
  );

  find(id: string): Promise<Event | null> {
    return this.known.load(id);
  }

  /** The event that a fact of the graph names by id. */
  async load(id: string): Promise<Event> {
    const event = await this.known.load(id);
    if (event === null) throw takenBackMeanwhile('event', id);
    return event;
  }

  findParticipation(id: string): Promise<Participation | null> {
    return this.knownParticipations.load(id);
  }

  list(args: EventsArgs): EventConnection {
    return new EventConnection(this.events('Query.events', page, count).all(args));
  }

  ofOrganization(id: string, args: EventsArgs): EventConnection {
    return new EventConnection(this.organizationEvents.below(id, args));
  }

  participationsIn(eventId: string, args: ForwardPageArgs): ParticipationConnection {
    return new ParticipationConnection(this.eventParticipations.below(eventId, args));
  }

  participationsOfOrganization(id: string, args: ParticipationsWanted): ParticipationConnection {
    return new ParticipationConnection(this.organizationParticipations.below(id, args));
  }

  participationsOfPerson(id: string, args: ForwardPageArgs): ParticipationConnection {
    return new ParticipationConnection(this.personParticipations.below(id, args));
  }

  private readonly organizationEvents = this.events('events', ofOrganizations, countOfOrganizations);
  private readonly eventParticipations = this.participations(participationsOfEvents, countParticipationsOfEvents, [
    byRole,
    byId,
  ]);
  private readonly organizationParticipations = this.participations(
    participationsOfOrganizations,
    countParticipationsOfOrganizations,
    [latestFirst, byEventId, byId],
  );
  private readonly personParticipations = this.participations(participationsOfPeople, countParticipationsOfPeople, [
    latestFirst,
    byEventId,
    byId,
  ]);

  private events(
    name: string,
    page: Statement<{ limit: number }, EventListRow>,
    count: Statement<object, { total: number }>,
  ) {
    return new List(this.graph, {
      name,
      page: (_args: EventsArgs) => page,
      count: () => count,
      filter: ({ where }, scope) => eventPredicate(where, 'event', scope),
      sortKeys: () => [latestFirst, byEventId],
      item: (row) => {
        const event = Event.from(row.event);
        this.known.prime(event.id, event);
        return { node: event, place: row.place };
      },
    });
  }

  private participations(
    page: Statement<{ limit: number }, ParticipationListRow>,
    count: Statement<object, Counted>,
    sortKeys: readonly SortKey[],
  ) {
    return new List(this.graph, {
      name: 'participations',
      page: (_args: ParticipationsWanted) => page,
      count: () => count,
      filter: participationPredicate,
      sortKeys: () => sortKeys,
      item: (row) => ({ node: Participation.from(row.participation), place: row.place }),
    });
  }
}
