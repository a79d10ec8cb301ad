import { ClientError } from '../errors.js';
import { grouped } from './batch.js';

export type RowsById<Row> = ReadonlyMap<string, readonly Row[]>;

/** Reads the rows of some ids with one statement; stops when the signal says so. */
export type ReadRows<Row> = (ids: readonly string[], signal: AbortSignal) => Promise<readonly Row[]>;

/** Of one kind of read so many statements run at a time; what is asked for meanwhile goes together in the next. */
const mostUnderWay = 2;
/**
 * Who waits longer than this, in milliseconds, for rows of other ids goes on beside them: one of them is slow. Who waits
 * for the same would be as slow, and slow all.
 */
const patience = 100;
/** A statement takes no further ask once it has so many ids; an ask is never parted. */
const fullAt = 32;

/**
 * Reads of the same kind that are asked for at the same time, by whatever requests, done by one statement: the busier
 * the server, the more each statement does. Nothing is kept: each ask is read after it was made. What
 * comes back is the same for all who ask; who may see it is decided by who asks.
 */
export class SharedReads {
  private readonly lanes = new Map<string, Lane<unknown>>();

  /** How many kinds of reads somebody waits for. */
  get kinds(): number {
    return this.lanes.size;
  }

  /**
   * @param kind equal for reads that may go together: the statement's text and all parameters but the ids.
   * @param ids none where reads of that kind are the same.
   * @param idOf whose row it is.
   */
  async read<Row>(
    kind: string,
    ids: readonly string[],
    read: ReadRows<Row>,
    idOf: (row: Row) => string,
    signal?: AbortSignal,
  ): Promise<RowsById<Row>> {
    signal?.throwIfAborted();
    const lane = (this.lanes.get(kind) ?? new Lane(read, idOf, () => this.lanes.delete(kind))) as Lane<Row>;
    this.lanes.set(kind, lane as Lane<unknown>);
    return lane.ask(ids, signal);
  }
}

/** What one caller waits for. */
class Ask<Row> {
  isGone = false;
  /** Called when the caller goes. */
  onGone: (reason: unknown) => void = () => undefined;

  constructor(
    readonly ids: readonly string[],
    private readonly signal: AbortSignal | undefined,
    private readonly resolve: (rows: RowsById<Row>) => void,
    private readonly reject: (error: unknown) => void,
  ) {
    signal?.addEventListener('abort', this.leave, { once: true });
  }

  answer(rows: RowsById<Row>): void {
    this.settle();
    this.resolve(rows);
  }

  fail(error: unknown): void {
    this.settle();
    this.reject(error);
  }

  private readonly leave = (): void => {
    this.isGone = true;
    this.fail(this.signal?.reason);
    this.onGone(this.signal?.reason);
  };

  /** A signal may live long, and would keep what it was answered. */
  private settle(): void {
    this.signal?.removeEventListener('abort', this.leave);
  }
}

class Lane<Row> {
  private readonly waiting: Ask<Row>[] = [];
  private underWay = 0;

  constructor(
    private readonly read: ReadRows<Row>,
    private readonly idOf: (row: Row) => string,
    /** Told when nobody waits any more. */
    private readonly idle: () => void,
  ) {}

  ask(ids: readonly string[], signal: AbortSignal | undefined): Promise<RowsById<Row>> {
    return new Promise((resolve, reject) => {
      const ask = new Ask(ids, signal, resolve, reject);
      this.waiting.push(ask);
      if (this.underWay < mostUnderWay) this.start();
      else if (ids.length > 0) setTimeout(() => this.waiting.includes(ask) && this.start(), patience).unref();
    });
  }

  private start(): void {
    if (this.waiting.length === 0) return;
    const asks = this.take();
    this.underWay += 1;
    void this.answer(asks).finally(() => {
      this.underWay -= 1;
      if (this.underWay < mostUnderWay) this.start();
      if (this.underWay === 0 && this.waiting.length === 0) this.idle();
    });
  }

  private take(): Ask<Row>[] {
    let ids = 0;
    const last = this.waiting.findIndex((ask) => {
      ids += ask.ids.length;
      return ids >= fullAt;
    });
    return this.waiting.splice(0, last < 0 ? this.waiting.length : last + 1);
  }

  private async answer(asked: readonly Ask<Row>[]): Promise<void> {
    const asks = asked.filter(({ isGone }) => !isGone);
    if (asks.length === 0) return;
    const ids = [...new Set(asks.flatMap((ask) => ask.ids))];
    const stopping = new AbortController();
    for (const ask of asks) {
      ask.onGone = (reason) => {
        if (asks.every(({ isGone }) => isGone)) stopping.abort(reason);
      };
    }
    try {
      const rows = grouped(await this.read(ids, stopping.signal), this.idOf);
      for (const ask of asks) ask.answer(rows);
    } catch (error) {
      // Who waits for the same has waited for the database already.
      const failing = isAway(error) && ids.length === 0 ? [...asks, ...this.waiting.splice(0)] : asks;
      // Who asked for less than all of them shall not suffer for what others asked for.
      const again = failing.filter((ask) => isTooMuch(error) && ask.ids.length < ids.length);
      for (const ask of failing) if (!again.includes(ask)) ask.fail(error);
      await Promise.all(again.map((ask) => this.answer([ask])));
    }
  }
}

const isTooMuch = (error: unknown): boolean =>
  error instanceof ClientError && (error.code === 'TIMEOUT' || error.code === 'QUERY_TOO_COMPLEX');

const isAway = (error: unknown): boolean => error instanceof ClientError && error.code === 'UNAVAILABLE';
