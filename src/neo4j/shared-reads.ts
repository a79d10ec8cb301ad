import { grouped } from './batch.js';

export type RowsById<Row> = ReadonlyMap<string, readonly Row[]>;

/** Reads the rows of some ids with one statement; stops when the signal says so. */
export type ReadRows<Row> = (ids: readonly string[], signal: AbortSignal) => Promise<readonly Row[]>;

interface Ask<Row> {
  readonly ids: readonly string[];
  readonly signal: AbortSignal | undefined;
  resolve(rows: RowsById<Row>): void;
  reject(error: unknown): void;
}

/** Of one kind of read so many statements run at a time; what is asked for meanwhile goes together in the next. */
const running = 2;
/** Who waits longer than this, in milliseconds, for rows of other ids goes on beside them: one of them is slow. */
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
      const ask = { ids, signal, resolve, reject };
      this.waiting.push(ask);
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      if (this.underWay < running) this.start();
      else if (ids.length > 0) setTimeout(() => this.waiting.includes(ask) && this.start(), patience).unref();
    });
  }

  private start(): void {
    if (this.waiting.length === 0) return;
    const asks = this.take();
    this.underWay += 1;
    void this.answer(asks).finally(() => {
      this.underWay -= 1;
      if (this.underWay < running) this.start();
      if (this.underWay === 0 && this.waiting.length === 0) this.idle();
    });
  }

  private take(): Ask<Row>[] {
    let ids = 0;
    const last = this.waiting.findIndex((ask) => {
      ids += ask.ids.length;
      return ids >= fullAt;
    });
    const taken = this.waiting.splice(0, last < 0 ? this.waiting.length : last + 1);
    return taken.filter(({ signal }) => !signal?.aborted);
  }

  private async answer(asks: readonly Ask<Row>[]): Promise<void> {
    if (asks.length === 0) return;
    const ids = [...new Set(asks.flatMap((ask) => ask.ids))];
    try {
      const rows = grouped(await this.read(ids, untilAllAreGone(asks)), this.idOf);
      for (const ask of asks) ask.resolve(rows);
    } catch (error) {
      // What one of them asks for may be too much: the others shall not suffer for it, unless they asked for the same.
      if (asks.length > 1 && ids.length > 0) for (const ask of asks) await this.answer([ask]);
      else for (const ask of asks) ask.reject(error);
    }
  }
}

function untilAllAreGone(asks: readonly Ask<unknown>[]): AbortSignal {
  const controller = new AbortController();
  let here = asks.length;
  for (const { signal } of asks) {
    signal?.addEventListener('abort', () => {
      here -= 1;
      if (here === 0) controller.abort(signal.reason);
    });
  }
  return controller.signal;
}
