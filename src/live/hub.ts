import { setTimeout as delay } from 'node:timers/promises';
import { canonicalJson } from '../canonical-json.js';
import type { ChangeRow } from '../curation/change.type.js';
import { ClientError } from '../errors.js';
import type { Listener } from '../http/graphql.js';
import type { Logger } from '../log.js';
import type { Graph } from '../neo4j/graph.js';
import type { OrganizationFilter } from '../organization/organization.filter.js';
import type { RelationshipFilter } from '../relationship/relationship.filter.js';
import type { Settings } from '../settings.js';
import { type OrganizationEvent, organizationEvents, type TieEvent, tieEvents } from './event.js';
import { EventQueue } from './event-queue.js';
import { type LivePlace, LiveRepository } from './live.repository.js';

type LiveSettings = Pick<Settings, 'liveInterval' | 'liveSubscriptions' | 'liveStallTimeout'>;

/** Changes read at a time. */
const pageSize = 500;
/** What may wait for one subscriber when the next page is read. */
const mostWaiting = 1_000;
/** Each filter is asked of the database once a page, for all who gave it. */
const mostFilters = 200;
const filtersAtOnce = 4;
/** Behind every id. */
const last = '\u{10ffff}';

interface Subscriber<Event, Where> {
  readonly queue: EventQueue<Event>;
  /** Undefined: whichever. */
  readonly ids: ReadonlySet<string> | undefined;
  readonly where: Where | undefined;
  readonly filter: string | undefined;
  readonly listener: Listener;
}

type OrganizationSubscriber = Subscriber<OrganizationEvent, OrganizationFilter>;
type TieSubscriber = Subscriber<TieEvent, RelationshipFilter>;

/**
 * Tells the subscribers of this process what is new, whoever wrote it and from where: the history is read on from where
 * it was last read, once for all of them, and only while there are any.
 */
export class LiveHub {
  private readonly repository: LiveRepository;
  private readonly organizations = new Set<OrganizationSubscriber>();
  private readonly ties = new Set<TieSubscriber>();
  private place: Promise<LivePlace> | undefined;
  private running = false;
  private readonly stopping = new AbortController();

  constructor(
    graph: Graph,
    private readonly settings: LiveSettings,
    private readonly log: Pick<Logger, 'warn'>,
  ) {
    this.repository = new LiveRepository(graph);
  }

  get subscriptions(): number {
    return this.organizations.size + this.ties.size;
  }

  organizationChanged(
    ids: ReadonlySet<string> | undefined,
    where: OrganizationFilter | undefined,
    listener: Listener,
  ): Promise<EventQueue<OrganizationEvent>> {
    return this.join(this.organizations, { ids, where, listener });
  }

  relationshipAdded(where: RelationshipFilter | undefined, listener: Listener): Promise<EventQueue<TieEvent>> {
    return this.join(this.ties, { ids: undefined, where, listener });
  }

  stop(): void {
    this.stopping.abort();
  }

  /** Answers once it is known where the subscriber begins: what is written from then on he will be told. */
  private async join<Event, Where>(
    subscribers: Set<Subscriber<Event, Where>>,
    asked: Pick<Subscriber<Event, Where>, 'ids' | 'where' | 'listener'>,
  ): Promise<EventQueue<Event>> {
    if (this.subscriptions >= this.settings.liveSubscriptions) {
      throw tooMany(`This server has ${this.subscriptions} subscriptions, as many as it takes; try again later.`);
    }
    const filter = asked.where === undefined ? undefined : canonicalJson(asked.where);
    const filters = new Set([...this.organizations, ...this.ties].flatMap((each) => each.filter ?? []));
    if (filter !== undefined && !filters.has(filter) && filters.size >= mostFilters) {
      throw tooMany(`This server follows ${filters.size} different filters, as many as it takes; try again later.`);
    }
    const queue = new EventQueue<Event>(() => void subscribers.delete(subscriber));
    const subscriber = { ...asked, filter, queue };
    subscribers.add(subscriber);
    try {
      this.place ??= this.repository.horizon().then((revision) => ({ revision, entityId: last }));
      await this.place;
    } catch (error) {
      this.place = undefined;
      await queue.return();
      throw error;
    }
    void this.run();
    return queue;
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    let failures = 0;
    const { signal } = this.stopping;
    while (this.subscriptions > 0 && !signal.aborted) {
      try {
        await this.readOn();
        failures = 0;
      } catch (error) {
        failures += 1;
        if (failures === 1) this.log.warn({ err: error }, 'What is new could not be read; trying on');
      }
      const pause = this.settings.liveInterval * Math.min(2 ** failures, 10);
      await delay(pause, undefined, { signal, ref: false }).catch(() => undefined);
    }
    // Who subscribes next begins where the graph is then.
    this.place = undefined;
    this.running = false;
  }

  private async readOn(): Promise<void> {
    const horizon = await this.repository.horizon();
    for (;;) {
      const place = await this.place;
      if (place === undefined) return;
      // A database that was put back to what it was earlier.
      if (horizon < place.revision) this.place = Promise.resolve({ revision: horizon, entityId: last });
      if (horizon <= place.revision && place.entityId === last) return;
      const changes = await this.repository.after(place, horizon, pageSize);
      await this.tell(changes);
      const final = changes.at(-1);
      const isMore = changes.length === pageSize && final !== undefined;
      this.place = Promise.resolve(isMore ? final : { revision: horizon, entityId: last });
      if (!isMore) return;
      await this.untilTaken();
    }
  }

  private async tell(changes: readonly ChangeRow[]): Promise<void> {
    const [changed, added] = [organizationEvents(changes), tieEvents(changes)];
    const organizationIds = [...new Set(changed.map(({ organizationId }) => organizationId))];
    const fits = await fitting(this.organizations, changed.length, (where) =>
      this.repository.fittingOrganizations(organizationIds, where),
    );
    const fit = await fitting(this.ties, added.length, (where) => this.repository.fittingTies(added, where));
    // From here on nothing fails and nothing waits, so that each is told everything once.
    give(this.organizations, changed, ({ organizationId }) => organizationId, fits);
    give(this.ties, added, ({ relationshipId }) => relationshipId, fit);
  }

  /** Waits for those with much before them; whose network does not take it is cut off. */
  private async untilTaken(): Promise<void> {
    const all = [...this.organizations, ...this.ties];
    const lags = new Map(all.map(({ listener }) => [listener, listener.lag()]));
    for (;;) {
      const behind = all.filter(({ queue }) => queue.length > mostWaiting);
      if (behind.length === 0 || this.stopping.signal.aborted) return;
      for (const { listener, queue } of behind) {
        if (listener.lag() - (lags.get(listener) ?? 0) < this.settings.liveStallTimeout) continue;
        listener.cutOff();
        queue.fail(tooMany('Too little was taken of what there was to tell; read on by changes(after:).'));
      }
      await delay(20, undefined, { ref: false });
    }
  }
}

type Answers = ReadonlyMap<string, ReadonlySet<string>>;

/** Whom each filter fits. A filter that takes too long is its subscribers' own loss; one that nobody can be asked is not. */
async function fitting<Event, Where>(
  subscribers: ReadonlySet<Subscriber<Event, Where>>,
  events: number,
  ask: (where: Where) => Promise<ReadonlySet<string>>,
): Promise<Answers> {
  const answers = new Map<string, ReadonlySet<string>>();
  if (events === 0) return answers;
  const asked = new Map<string, Where>();
  for (const { filter, where } of subscribers) {
    if (filter !== undefined && where !== undefined) asked.set(filter, where);
  }
  const rest = [...asked];
  const one = async (): Promise<void> => {
    for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
      const [filter, where] = next;
      try {
        answers.set(filter, await ask(where));
      } catch (error) {
        if (error instanceof ClientError && error.code === 'UNAVAILABLE') throw error;
        for (const subscriber of subscribers) if (subscriber.filter === filter) subscriber.queue.fail(error);
      }
    }
  };
  await Promise.all(Array.from({ length: filtersAtOnce }, one));
  return answers;
}

function give<Event, Where>(
  subscribers: ReadonlySet<Subscriber<Event, Where>>,
  events: readonly Event[],
  idOf: (event: Event) => string,
  fits: Answers,
): void {
  for (const { queue, ids, filter } of subscribers) {
    const found = filter === undefined ? undefined : fits.get(filter);
    // It came while the database was asked for the others; it begins with the next page.
    if (filter !== undefined && found === undefined) continue;
    for (const event of events) {
      const id = idOf(event);
      if ((ids === undefined || ids.has(id)) && (found === undefined || found.has(id))) queue.push(event);
    }
  }
}

const tooMany = (message: string): ClientError =>
  new ClientError('RATE_LIMITED', message, { headers: new Map([['Retry-After', '10']]) });
