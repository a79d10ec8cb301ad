import { ClientError } from '../errors.js';
import type { Listener } from '../http/graphql.js';
import type { EventQueue } from './event-queue.js';

const filtersAtOnce = 4;

export interface Subscriber<Event, Where> {
  readonly queue: EventQueue<Event>;
  /** Undefined: whichever. */
  readonly ids: ReadonlySet<string> | undefined;
  readonly where: Where | undefined;
  readonly filter: string | undefined;
  readonly listener: Listener;
}

export interface Asked<Where> extends Omit<Subscriber<unknown, Where>, 'queue' | 'filter'> {
  /** From which revision on he is to be told, it included; undefined: from now on. */
  readonly fromRevision: number | undefined;
}

type Answers = ReadonlyMap<string, ReadonlySet<string>>;

/** Whom each filter fits. A filter that takes too long is its subscribers' own loss; one that nobody can be asked is not. */
export async function fitting<Event, Where>(
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

export function give<Event, Where>(
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
