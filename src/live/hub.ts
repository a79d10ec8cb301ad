import { setTimeout as delay } from 'node:timers/promises';
import { canonicalJson } from '../canonical-json.js';
import type { ChangeRow } from '../curation/change.type.js';
import { ClientError } from '../errors.js';
import type { Logger } from '../log.js';
import type { Graph } from '../neo4j/graph.js';
import type { OrganizationFilter } from '../organization/organization.filter.js';
import type { RelationshipFilter } from '../relationship/relationship.filter.js';
import type { Settings } from '../settings.js';
import { type OrganizationEvent, organizationEvents, type TieEvent, tieEvents } from './event.js';
import { EventQueue } from './event-queue.js';
import { type LivePlace, LiveRepository } from './live.repository.js';
import { type Asked, fitting, give, type Subscriber } from './subscriber.js';

type LiveSettings = Pick<Settings, 'liveInterval' | 'liveSubscriptions' | 'liveStallTimeout'>;

/** Changes read at a time. */
const pageSize = 500;
/** What may wait for one subscriber when the next page is read. */
const mostWaiting = 1_000;
/** Each filter is asked of the database once a page, for all who gave it. */
const mostFilters = 200;
/** Behind every id. */
const last = '\u{10ffff}';

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
  /** Who is not yet told together with the others. */
  private readonly late = new Set<Pick<Subscriber<unknown, unknown>, 'filter'>>();
  private place: Promise<LivePlace> | undefined;
  /** While a page is given out; who joins meanwhile may or may not be given it. */
  private telling: Promise<void> | undefined;
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
    return this.organizations.size + this.ties.size + this.late.size;
  }

  organizationChanged(asked: Asked<OrganizationFilter>): Promise<EventQueue<OrganizationEvent>> {
    return this.join(this.organizations, asked, (some, changes) => this.tellOfOrganizations(some, changes));
  }

  relationshipAdded(asked: Asked<RelationshipFilter>): Promise<EventQueue<TieEvent>> {
    return this.join(this.ties, asked, (some, changes) => this.tellOfTies(some, changes));
  }

  stop(): void {
    this.stopping.abort();
  }

  /** Answers once it is known where the subscriber begins: what is written from then on he will be told. */
  private async join<Event, Where>(
    subscribers: Set<Subscriber<Event, Where>>,
    { fromRevision, ...asked }: Asked<Where>,
    tell: (some: ReadonlySet<Subscriber<Event, Where>>, changes: readonly ChangeRow[]) => Promise<() => void>,
  ): Promise<EventQueue<Event>> {
    const filter = asked.where === undefined ? undefined : canonicalJson(asked.where);
    this.refuseTooMany(filter);
    const queue = new EventQueue<Event>(() => {
      subscribers.delete(subscriber);
      this.late.delete(subscriber);
    });
    const subscriber = { ...asked, filter, queue };
    this.late.add(subscriber);
    try {
      this.place ??= this.repository.horizon().then((revision) => ({ revision, entityId: last }));
      await this.place;
    } catch (error) {
      this.place = undefined;
      await queue.return();
      throw error;
    }
    if (fromRevision === undefined) this.enter(subscriber, subscribers);
    else void this.catchUp(subscriber, subscribers, fromRevision, tell).catch((error: unknown) => queue.fail(error));
    void this.run();
    return queue;
  }

  private enter<Event, Where>(one: Subscriber<Event, Where>, subscribers: Set<Subscriber<Event, Where>>): void {
    // He may have gone meanwhile.
    if (this.late.delete(one)) subscribers.add(one);
  }

  /** Tells one subscriber what the others know already, until he can be told together with them. */
  private async catchUp<Event, Where>(
    one: Subscriber<Event, Where>,
    subscribers: Set<Subscriber<Event, Where>>,
    fromRevision: number,
    tell: (some: ReadonlySet<Subscriber<Event, Where>>, changes: readonly ChangeRow[]) => Promise<() => void>,
  ): Promise<void> {
    let place: LivePlace = { revision: fromRevision, entityId: '' };
    while (this.late.has(one) && !this.stopping.signal.aborted) {
      const asked = this.place;
      const common = await asked;
      if (common === undefined) return;
      // They went on while he looked where they are.
      if (asked !== this.place) continue;
      if (isBehind(place, common)) {
        const changes = await this.repository.after(place, common.revision, pageSize);
        const fresh = changes.filter((change) => !isBehind(common, change));
        (await tell(new Set([one]), fresh))();
        place = changes.length === pageSize && fresh.length === pageSize ? (changes.at(-1) as LivePlace) : common;
        await this.untilTaken([one]);
      } else if (this.telling !== undefined) await this.telling.catch(() => undefined);
      else return this.enter(one, subscribers);
    }
  }

  private refuseTooMany(filter: string | undefined): void {
    if (this.subscriptions >= this.settings.liveSubscriptions) {
      throw tooMany(`This server has ${this.subscriptions} subscriptions, as many as it takes; try again later.`);
    }
    const filters = new Set([...this.organizations, ...this.ties, ...this.late].flatMap((each) => each.filter ?? []));
    if (filter !== undefined && !filters.has(filter) && filters.size >= mostFilters) {
      throw tooMany(`This server follows ${filters.size} different filters, as many as it takes; try again later.`);
    }
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
      const final = changes.at(-1);
      const isMore = changes.length === pageSize && final !== undefined;
      this.telling = this.tell(changes, isMore ? final : { revision: horizon, entityId: last });
      await this.telling.finally(() => {
        this.telling = undefined;
      });
      if (!isMore) return;
      await this.untilTaken([...this.organizations, ...this.ties]);
    }
  }

  /** @param next where they all are then. */
  private async tell(changes: readonly ChangeRow[], next: LivePlace): Promise<void> {
    const give = [
      await this.tellOfOrganizations(this.organizations, changes),
      await this.tellOfTies(this.ties, changes),
    ];
    // From here on nothing fails and nothing waits, so that each is told everything once.
    for (const each of give) each();
    this.place = Promise.resolve(next);
  }

  /** Finds whom the changes are for; what comes of it gives them. */
  private async tellOfOrganizations(
    some: ReadonlySet<OrganizationSubscriber>,
    changes: readonly ChangeRow[],
  ): Promise<() => void> {
    const events = organizationEvents(changes);
    const ids = [...new Set(events.map(({ organizationId }) => organizationId))];
    const fits = await fitting(some, events.length, (where) => this.repository.fittingOrganizations(ids, where));
    return () => give(some, events, ({ organizationId }) => organizationId, fits);
  }

  private async tellOfTies(some: ReadonlySet<TieSubscriber>, changes: readonly ChangeRow[]): Promise<() => void> {
    const events = tieEvents(changes);
    const fits = await fitting(some, events.length, (where) => this.repository.fittingTies(events, where));
    return () => give(some, events, ({ relationshipId }) => relationshipId, fits);
  }

  /** Waits for those with much before them; whose network does not take it is cut off. */
  private async untilTaken(some: readonly Pick<Subscriber<unknown, unknown>, 'queue' | 'listener'>[]): Promise<void> {
    const lags = new Map(some.map(({ listener }) => [listener, listener.lag()]));
    for (;;) {
      const behind = some.filter(({ queue }) => queue.length > mostWaiting);
      if (behind.length === 0 || this.stopping.signal.aborted) return;
      for (const { listener, queue } of behind) {
        if (listener.lag() - (lags.get(listener) ?? 0) < this.settings.liveStallTimeout) continue;
        listener.cutOff();
        queue.fail(tooMany('Too little was taken of what there was to tell; subscribe again from where you are.'));
      }
      await delay(20, undefined, { ref: false });
    }
  }
}

const isBehind = (one: LivePlace, other: LivePlace): boolean =>
  one.revision < other.revision || (one.revision === other.revision && one.entityId < other.entityId);

const tooMany = (message: string): ClientError =>
  new ClientError('RATE_LIMITED', message, { headers: new Map([['Retry-After', '10']]) });
