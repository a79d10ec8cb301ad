import { setTimeout as delay } from 'node:timers/promises';
import neo4j, {
  type BookmarkManager,
  type Driver,
  type QueryResult,
  type Session,
  type Transaction,
} from 'neo4j-driver';
import { Attempts } from './attempts.js';
import { rowMaker } from './columns.js';
import { failureOf, leavesOpen, writeFailureOf } from './failure.js';
import { keyOf, toParameters } from './parameters.js';
import { type ReadRows, type RowsById, SharedReads } from './shared-reads.js';
import type { Statement } from './statement.js';
import type { Place } from './turns.js';
import { Unanswered } from './unanswered.js';
import type { Watch } from './watch.js';

export type StatementObserver = (statement: {
  readonly name: string;
  readonly seconds: number;
  readonly outcome: 'ok' | 'failed';
}) => void;

/** Runs one statement inside a write transaction. */
export type Run = <Parameters extends object, Row>(
  statement: Statement<Parameters, Row>,
  parameters: Parameters,
) => Promise<readonly Row[]>;

export interface GraphOptions {
  readonly database?: string | undefined;
  /** Ends reads and whole writes, in milliseconds; the server's own limit when left out. */
  readonly transactionTimeout?: number | undefined;
  readonly observe?: StatementObserver | undefined;
  /** Reads see every write that went through the same manager, on a cluster too. */
  readonly bookmarkManager?: BookmarkManager | undefined;
  /** Tells who waits for a database that does not answer; without it whoever waits does as long as the driver. */
  readonly watch?: Watch | undefined;
}

/** What a graph needs of a driver. */
type Sessions = Pick<Driver, 'session'>;

/** What is done in the transaction of a write, of what the write alone would do. */
export type Around = <Result>(work: (run: Run) => Promise<Result>) => (run: Run) => Promise<Result>;

/** Who reads: its statements stop when the signal does. */
interface Caller {
  readonly around?: Around | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Ids with as many that nothing has as make 11 of them: Neo4j plans a statement anew for lists of 1, of 2–10, of 11–100
 * and of more, and a plan takes longer than looking for what is not there.
 */
export const padded = (ids: readonly string[]): readonly string[] => [
  ...ids,
  ...Array<string>(Math.max(0, 11 - ids.length)).fill(''),
];

/**
 * What the driver does without the trace of calls that it writes for each statement, in case that fails: what went
 * wrong with a statement is told by its name.
 */
function untraced<Result>(run: () => Result): Result {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** As `toObject` of the driver makes them, without its generators. */
function rowsOf<Row>({ records }: QueryResult<Record<string, unknown>>): readonly Row[] {
  const rowOf = rowMaker(records[0]?.keys ?? []);
  return records.map((record) => rowOf((column) => record.get(column)) as Row);
}

/** The database: one statement in, rows out. Only repositories hold one. */
export class Graph {
  constructor(
    private readonly driver: Sessions,
    private readonly options: GraphOptions = {},
    private readonly caller: Caller = {},
    private readonly common = { openSessions: 0, shared: new SharedReads() },
  ) {}

  /** Sessions under way, those of all callers together. */
  get openSessions(): number {
    return this.common.openSessions;
  }

  /** The same graph for one caller, for whom nothing is done any more once the signal aborts. */
  forCaller(signal: AbortSignal | undefined): Graph {
    return new Graph(this.driver, this.options, { ...this.caller, signal }, this.common);
  }

  /** The same graph, in whose every write more is done, in the same transaction. */
  around(around: Around): Graph {
    return new Graph(this.driver, this.options, { ...this.caller, around }, this.common);
  }

  /**
   * The same graph for work that no request waits for: it may take longer than a database needs to come back, and than
   * an answer may.
   */
  patient(): Graph {
    const options = { ...this.options, watch: undefined, transactionTimeout: 120_000 };
    return new Graph(this.driver, options, this.caller, this.common);
  }

  /** The same graph for several callers at once. */
  protected forAll(signal: AbortSignal): Graph {
    return new Graph(this.driver, this.options, { signal }, this.common);
  }

  /**
   * The rows of a read, as plain objects; one round trip, tried again where that is safe. Who asks for the same at the
   * same time gets the same rows.
   * @param timeout for the statement, in milliseconds; that of the graph when left out.
   */
  async read<Parameters extends object, Row>(
    statement: Statement<Parameters, Row>,
    parameters: Parameters,
    { timeout }: { readonly timeout?: number } = {},
  ): Promise<readonly Row[]> {
    const read: ReadRows<Row> = (_none, stop) => this.forAll(stop).readAlone(statement, parameters, timeout);
    const rows = await this.readShared(statement.text, `${keyOf(parameters)} ${timeout}`, [], read, () => '');
    return rows.get('') ?? [];
  }

  /**
   * The rows of each of some ids, by id, in one statement with what other callers ask of the same kind at the time.
   * @param list the name of the parameter that takes the ids.
   * @param idOf whose row it is.
   */
  async readEach<Parameters extends object, Row>(
    statement: Statement<Parameters, Row>,
    list: keyof Parameters & string,
    ids: readonly string[],
    others: Omit<Parameters, typeof list>,
    idOf: (row: Row) => string,
  ): Promise<RowsById<Row>> {
    const read: ReadRows<Row> = (some, stop) =>
      this.forAll(stop).readAlone(statement, { ...others, [list]: padded(some) } as unknown as Parameters);
    return this.readShared(statement.text, `${list} ${keyOf(others)}`, ids, read, idOf);
  }

  private readShared<Row>(
    text: string,
    parameters: string,
    ids: readonly string[],
    read: ReadRows<Row>,
    idOf: (row: Row) => string,
  ): Promise<RowsById<Row>> {
    // Who may wait longer shares nothing with who may not.
    const { watch, transactionTimeout } = this.options;
    const kind = `${text}\n${watch === undefined} ${transactionTimeout} ${parameters}`;
    return this.common.shared.read(kind, ids, read, idOf, this.caller.signal);
  }

  protected async readAlone<Parameters extends object, Row>(
    statement: Statement<Parameters, Row>,
    parameters: Parameters,
    timeout?: number,
  ): Promise<readonly Row[]> {
    const attempts = new Attempts();
    for (;;) {
      try {
        return await this.measured(statement, () => this.readOnce(statement, parameters, timeout));
      } catch (error) {
        const pause = attempts.pauseAfter(error);
        if (pause === undefined || this.caller.signal?.aborted) throw failureOf(error);
        await delay(pause);
      }
    }
  }

  /**
   * All statements of the work commit together or not at all. Where the answer to a commit is lost the work runs
   * again, so it must find what it did before.
   * @param timeout for the whole of it, in milliseconds; that of the graph when left out.
   */
  async write<Result>(
    work: (run: Run) => Promise<Result>,
    { timeout }: { readonly timeout?: number } = {},
  ): Promise<Result> {
    let attempts: Attempts | undefined;
    // An earlier attempt may have been committed, or may be yet.
    let open = false;
    for (;;) {
      const attempt = { committing: false };
      let pause: number | undefined;
      // Waiting for others is no trying.
      const leave = await this.turnToWrite(open);
      attempts ??= new Attempts();
      try {
        const result = await this.writeOnce(work, timeout, attempt);
        leave?.(true);
        return result;
      } catch (error) {
        open ||= attempt.committing && leavesOpen(error);
        pause = attempts.pauseAfter(error);
        if (pause === undefined) throw writeFailureOf(error, open ? 'UNKNOWN' : 'NOT_MADE');
      } finally {
        leave?.(false);
      }
      await delay(pause);
    }
  }

  /** @param open whether an earlier attempt may have been committed. */
  private async turnToWrite(open: boolean): Promise<Place['leave'] | undefined> {
    try {
      return await this.options.watch?.turn('WRITE');
    } catch (error) {
      throw writeFailureOf(error, open ? 'UNKNOWN' : 'NOT_MADE');
    }
  }

  private async writeOnce<Result>(
    work: (run: Run) => Promise<Result>,
    timeout: number | undefined,
    attempt: { committing: boolean },
  ): Promise<Result> {
    const session = this.session(neo4j.session.WRITE);
    const name = this.options.watch?.nameWork();
    const whole = this.caller.around?.(work) ?? work;
    let failure: unknown;
    try {
      const transaction = session.beginTransaction(this.transactionConfig(timeout, name));
      try {
        const result = await whole((statement, parameters) => this.runIn(transaction, statement, parameters, name));
        attempt.committing = true;
        await this.answer(name, () => transaction.commit());
        return result;
      } catch (error) {
        failure = error;
        if (transaction.isOpen() && !leavesOpen(error)) {
          await this.answer(name, () => transaction.rollback()).catch(() => undefined);
        }
        throw error;
      }
    } finally {
      await this.close(session, failure);
    }
  }

  private async readOnce<Parameters extends object, Row>(
    statement: Statement<Parameters, Row>,
    parameters: Parameters,
    timeout: number | undefined,
  ): Promise<readonly Row[]> {
    this.caller.signal?.throwIfAborted();
    const leave = await this.options.watch?.turn('READ');
    if (this.caller.signal?.aborted) {
      leave?.(false);
      this.caller.signal.throwIfAborted();
    }
    const session = this.session(neo4j.session.READ);
    const stop = (): void => void session.close();
    this.caller.signal?.addEventListener('abort', stop, { once: true });
    const name = this.options.watch?.nameWork();
    let failure: unknown;
    try {
      const config = this.transactionConfig(timeout, name);
      const result = await this.answer(name, async () =>
        untraced(() => session.run(statement.text, toParameters(parameters), config)),
      );
      leave?.(true);
      return rowsOf<Row>(result);
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      leave?.(false);
      this.caller.signal?.removeEventListener('abort', stop);
      await this.close(session, failure);
    }
  }

  private runIn<Parameters extends object, Row>(
    transaction: Transaction,
    statement: Statement<Parameters, Row>,
    parameters: Parameters,
    name: string | undefined,
  ): Promise<readonly Row[]> {
    return this.measured(statement, async () => {
      const result = await this.answer(name, async () => transaction.run(statement.text, toParameters(parameters)));
      return rowsOf<Row>(result);
    });
  }

  private async measured<Result>({ name }: { readonly name: string }, run: () => Promise<Result>): Promise<Result> {
    const startedAt = performance.now();
    let outcome: 'ok' | 'failed' = 'failed';
    try {
      const result = await run();
      outcome = 'ok';
      return result;
    } finally {
      this.options.observe?.({ name, seconds: (performance.now() - startedAt) / 1_000, outcome });
    }
  }

  private session(defaultAccessMode: 'READ' | 'WRITE'): Session {
    this.common.openSessions += 1;
    return this.driver.session({
      defaultAccessMode,
      fetchSize: -1,
      ...(this.options.database === undefined ? {} : { database: this.options.database }),
      ...(this.options.bookmarkManager === undefined ? {} : { bookmarkManager: this.options.bookmarkManager }),
    });
  }

  /** Of a session whose database does not answer nobody waits for the end. */
  private async close(session: Session, failure: unknown): Promise<void> {
    this.common.openSessions -= 1;
    const closed = session.close();
    if (failure instanceof Unanswered) closed.catch(() => undefined);
    else await closed;
  }

  private answer<Result>(name: string | undefined, run: () => Promise<Result>): Promise<Result> {
    const { watch } = this.options;
    return watch === undefined || name === undefined ? run() : watch.answer(name, run);
  }

  private transactionConfig(
    timeout: number | undefined,
    name: string | undefined,
  ): { timeout?: number; metadata?: object } {
    const limit = timeout ?? this.options.transactionTimeout;
    return {
      ...(limit === undefined ? {} : { timeout: limit }),
      ...(name === undefined ? {} : { metadata: { work: name } }),
    };
  }
}
