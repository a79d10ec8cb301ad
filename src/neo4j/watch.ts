import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { type Driver, Neo4jError } from 'neo4j-driver';
import { isUnreachable } from './failure.js';
import { type Place, Turns } from './turns.js';
import { Busy, Unanswered } from './unanswered.js';

/**
 * Time is counted in ticks of so many milliseconds rather than read from a clock: while this process itself is busy
 * none is counted, and an answer that waits to be read is not taken for one that does not come.
 */
const tick = 100;
/** After so many ticks it is looked why a statement takes so long, and how it is with it after so many more. */
const patience = 7;
const again = 5;
/** A database that has told nothing for so many ticks is away: with the patience before, less than three seconds. */
const silence = 17;
/** Whoever asks while it is away waits so many ticks, counted from when it went, whether it comes back. */
const hope = 15;
/** A list of what runs is waited for so many ticks. */
const slowest = 50;
/** A statement that the database does not know, looked for twice, is lost after so many ticks. */
const lost = 24;

/** Reads come as many as the pool lets. */
const reads = { most: Number.POSITIVE_INFINITY, atFirst: 2, enough: 16 };
/**
 * Those who write wait for each other anyway: one writes, and one has the connection and waits for the lock. The others
 * wait here, and leave the connections to those who read.
 */
const writes = { most: 2, atFirst: 1, enough: 2 };
/** Who writes waits so many milliseconds for others, as the database lets him wait for a lock. */
const lineOfWriters = 5_000;

/** What the database says of a transaction of ours. */
interface Running {
  readonly work: string;
  readonly transactionId: string;
  /** It waits for the next statement. */
  readonly idle: boolean;
}

interface Waiting {
  /** Undefined: it has not yet gone to the database. */
  readonly work: string | undefined;
  age: number;
  /** How often the database was seen not to work on it. */
  idle: number;
  readonly giveUp: (error: Unanswered) => void;
}

export interface WatchOptions {
  /** A driver of its own, with new connections: those of the pool may be the fault. */
  readonly createDriver: () => Driver;
  readonly database: string | undefined;
  /** Milliseconds after which a statement has its connection, or was told that there is none. */
  readonly acquisitionTimeout: number;
  /** Whether the database that is asked is the one that works on all statements; in a cluster it may be another. */
  readonly single: boolean;
  /** Connections are dead that seemed to be alive. */
  readonly onLost: () => void;
}

/**
 * Lets nobody wait for a database that does not answer: neither one that is gone, which the driver tells soon, nor one
 * that hangs, nor a connection whose other end is gone, of which a driver tells nothing for minutes. Statements may take
 * long; what tells is whether the database answers anybody, and whether it works on them.
 */
export class Watch {
  private readonly waiting = new Set<Waiting>();
  private timer: NodeJS.Timeout | undefined;
  private probe: Promise<void> | undefined;
  private listing: Promise<void> | undefined;
  private ticksToProbe = 0;
  /** For how many ticks the database has been away; undefined while it is there. */
  private away: number | undefined;
  /** A statement failed in a way that tells of the database and not of itself. */
  private suspected = false;
  /** Counts what the database answered. */
  private heard = 0;
  private readonly whenDecided = new Set<() => void>();
  private readonly reads = new Turns(reads);
  private readonly writes = new Turns(writes);

  constructor(private readonly options: WatchOptions) {}

  /** A name for a piece of work, by which the database knows its transaction. */
  readonly nameWork = (): string => randomUUID();

  /** Whether the database answers now. */
  async answers(): Promise<boolean> {
    this.suspected = true;
    await this.look();
    return this.away === undefined;
  }

  /**
   * Resolves when it is one's turn to read or to write; the answer is called when that is done.
   * @throws Unanswered, Busy
   */
  async turn(mode: 'READ' | 'WRITE'): Promise<Place['leave']> {
    await this.untilThere();
    const { reached, leave } = (mode === 'READ' ? this.reads : this.writes).take();
    if (reached === undefined) return leave;
    const most = mode === 'READ' ? this.options.acquisitionTimeout : lineOfWriters;
    const done = new AbortController();
    try {
      await this.waitFor(undefined, () => Promise.race([reached, busyAfter(most, done.signal)]));
      return leave;
    } catch (error) {
      leave(false);
      throw error;
    } finally {
      done.abort();
    }
  }

  /**
   * What the work comes to.
   * @param work the name that its transaction has as `metadata.work`.
   * @throws Unanswered
   */
  async answer<Result>(work: string, run: () => Promise<Result>): Promise<Result> {
    await this.untilThere();
    try {
      const result = await this.waitFor(work, run);
      this.heard += 1;
      return result;
    } catch (error) {
      if (isUnreachable(error)) {
        this.suspected = true;
        void this.look();
      } else if (isRefusal(error)) this.heard += 1;
      throw error;
    }
  }

  private async waitFor<Result>(work: string | undefined, run: () => Promise<Result>): Promise<Result> {
    let entry: Waiting | undefined;
    const givenUp = new Promise<never>((_, reject) => {
      entry = { work, age: 0, idle: 0, giveUp: reject };
      this.waiting.add(entry);
    });
    this.wake();
    try {
      return await Promise.race([run(), givenUp]);
    } finally {
      if (entry) this.waiting.delete(entry);
    }
  }

  private async untilThere(): Promise<void> {
    while (this.away !== undefined && this.away < hope) {
      await new Promise<void>((resolve) => this.whenDecided.add(resolve));
    }
    if (this.away !== undefined) throw new Unanswered('The database does not answer.', false);
  }

  private wake(): void {
    this.timer ??= setInterval(() => this.onTick(), tick).unref();
  }

  private onTick(): void {
    if (this.away !== undefined) this.away += 1;
    if (this.away !== undefined && this.away >= hope) this.decide();
    let eldest = 0;
    for (const entry of this.waiting) {
      entry.age += 1;
      eldest = Math.max(eldest, entry.age);
    }
    this.ticksToProbe -= 1;
    if ((this.away !== undefined || eldest >= patience) && this.ticksToProbe <= 0) void this.look();
    if (this.away === undefined && this.waiting.size === 0 && this.probe === undefined) {
      clearInterval(this.timer);
      this.timer = undefined;
    }
  }

  private decide(): void {
    for (const resolve of this.whenDecided) resolve();
    this.whenDecided.clear();
  }

  /** Asks the database over a new connection; all who want to know at a time share the answer. */
  private look(): Promise<void> {
    this.wake();
    this.probe ??= this.ask().finally(() => {
      this.probe = undefined;
      this.ticksToProbe = this.away === undefined ? again : 2;
    });
    return this.probe;
  }

  private async ask(): Promise<void> {
    const driver = this.options.createDriver();
    const heard = this.heard;
    const done = new AbortController();
    try {
      await Promise.race([this.hear(driver), silent(silence, done.signal)]);
      this.isThere();
      if (this.options.single)
        this.listing ??= this.giveUpLost().finally(() => {
          this.listing = undefined;
        });
    } catch (error) {
      if (isRefusal(error)) this.isThere();
      else if (this.heard === heard || isUnreachable(error)) this.isAway();
    } finally {
      done.abort();
      void driver.close().catch(() => undefined);
    }
  }

  /**
   * To be alive it is enough to take a connection, which a database does that is short of everything else; who comes
   * back, or failed others, must answer a statement.
   */
  private async hear(driver: Driver): Promise<void> {
    if (this.away === undefined && !this.suspected) await driver.getServerInfo();
    else await rowsOf(driver, this.options.database, 'RETURN 1');
  }

  private isThere(): void {
    if (this.away !== undefined) for (const turns of [this.reads, this.writes]) turns.beginSlowly();
    this.away = undefined;
    this.suspected = false;
    this.decide();
  }

  private isAway(): void {
    this.away ??= 0;
    for (const { giveUp, age } of this.waiting) {
      if (age >= patience) giveUp(new Unanswered('The database has not answered.', false));
    }
  }

  private async giveUpLost(): Promise<void> {
    const looked = [...this.waiting].filter(({ age, work }) => work !== undefined && age >= patience);
    if (looked.length === 0) return;
    const driver = this.options.createDriver();
    const done = new AbortController();
    try {
      const running = await Promise.race([runningOn(driver, this.options.database), silent(slowest, done.signal)]);
      const idle = this.judge(looked, running);
      // They may hold locks that others wait for, and would until their time limit.
      if (idle.length > 0) {
        await rowsOf(driver, this.options.database, 'TERMINATE TRANSACTIONS $ids', { ids: idle });
      }
    } catch {
      // Who may not see what runs hears of nothing lost.
    } finally {
      done.abort();
      void driver.close().catch(() => undefined);
    }
  }

  /** Gives up what is lost; answers the transactions that wait in vain for their next statement. */
  private judge(looked: readonly Waiting[], running: readonly Running[]): readonly string[] {
    const runningOf = new Map(running.map((each) => [each.work, each]));
    const given = new Set<string>();
    for (const entry of looked) {
      const there = runningOf.get(entry.work ?? '');
      entry.idle = there === undefined || there.idle ? entry.idle + 1 : 0;
      // One that waits for the next statement holds its locks, and others behind it that may be lost too.
      const overdue = there === undefined ? Math.max(lost, this.options.acquisitionTimeout / tick + 4) : patience;
      if (entry.idle < 2 || entry.age < overdue) continue;
      if (there) given.add(there.transactionId);
      entry.giveUp(new Unanswered('The database neither answers a statement nor works on it.', true));
      this.options.onLost();
    }
    return [...given];
  }
}

/** What runs of ours. */
async function runningOn(driver: Driver, database: string | undefined): Promise<readonly Running[]> {
  const rows = await rowsOf(
    driver,
    database,
    `SHOW TRANSACTIONS YIELD transactionId, currentQuery, metaData, status WHERE metaData.work IS NOT NULL
     RETURN metaData.work AS work, transactionId, status = 'Running' AND currentQuery = '' AS idle`,
  );
  return rows as unknown as readonly Running[];
}

async function rowsOf(
  driver: Driver,
  database: string | undefined,
  text: string,
  parameters = {},
): Promise<readonly Record<string, unknown>[]> {
  const session = driver.session({ ...(database === undefined ? {} : { database }) });
  const { records } = await session.run(text, parameters);
  void session.close();
  return records.map((record) => record.toObject());
}

async function silent(most: number, signal: AbortSignal): Promise<never> {
  for (let ticks = 0; ticks < most; ticks += 1) await delay(tick, undefined, { signal, ref: false });
  throw new Unanswered('The database does not answer.', false);
}

async function busyAfter(milliseconds: number, signal: AbortSignal): Promise<never> {
  await delay(milliseconds, undefined, { signal, ref: false });
  throw new Busy('Others were before it for too long.');
}

/** It answers, though not what was asked. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Neo4jError && error.code.startsWith('Neo.') && !isUnreachable(error);
