import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import neo4j, { type Driver, Neo4jError } from 'neo4j-driver';
import { ClientError } from '../src/errors.js';
import { failureOf, mayRetry } from '../src/neo4j/failure.js';
import { Graph, type StatementObserver } from '../src/neo4j/graph.js';
import type { Statement } from '../src/neo4j/statement.js';
import { connectToTestDatabase } from './database.js';

/** A statement that stands in no file, for what no real one does. */
function made<Row = Record<string, unknown>>(text: string): Statement<Record<string, unknown>, Row> {
  return { name: 'test', text, with: () => made(text), union: () => made(text) };
}

const endless = made(
  'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a WHERE a < 0 RETURN count(*) AS n',
);
const greedy = made('UNWIND range(1, 100000000) AS a RETURN collect(a)[0] AS first');

/** What a failure tells its client, and the code of the driver that it keeps to itself. */
async function toldOf(work: Promise<unknown>) {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ClientError)) return error;
  return { code: error.code, headers: error.headers, cause: (error.originalError as Neo4jError | undefined)?.code };
}

describe('on the real database', () => {
  let driver: Driver;
  beforeAll(() => {
    driver = connectToTestDatabase();
  });
  afterAll(() => driver.close());

  const running = async (): Promise<number> => {
    const { records } = await driver.executeQuery(
      `SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'range(1, 100000) AS b' AND NOT currentQuery CONTAINS 'SHOW' RETURN count(*) AS n`,
    );
    return records[0]?.get('n');
  };
  const until = async (count: number): Promise<number> => {
    for (let tries = 0; tries < 600 && (await running()) !== count; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return running();
  };

  it('stops a statement at the time limit and says TIMEOUT, having tried once', async () => {
    const tries: unknown[] = [];
    const graph = new Graph(driver, { transactionTimeout: 500, observe: ({ outcome }) => tries.push(outcome) });
    expect(await toldOf(graph.read(endless, {}))).toEqual({
      code: 'TIMEOUT',
      headers: {},
      cause: expect.stringContaining('TransactionTimedOut'),
    });
    expect({ tries, left: await until(0) }).toEqual({ tries: ['failed'], left: 0 });
  });

  it('stops a write at its own time limit', async () => {
    const graph = new Graph(driver, { transactionTimeout: 60_000 });
    expect(await toldOf(graph.write((run) => run(endless, {}), { timeout: 500 }))).toMatchObject({ code: 'TIMEOUT' });
    expect(await until(0)).toBe(0);
  });

  it('stops the statement on the server when the caller goes away', async () => {
    const caller = new AbortController();
    const graph = new Graph(driver, { transactionTimeout: 60_000 }).forCaller(caller.signal);
    const reading = toldOf(graph.read(endless, {}));
    expect(await until(1)).toBe(1);
    caller.abort();
    expect(await until(0)).toBe(0);
    expect(await reading).toBeDefined();
  });

  it('sends nothing for a caller who has gone', async () => {
    const graph = new Graph(driver).forCaller(AbortSignal.abort());
    await expect(graph.read(made('RETURN 1 AS one'), {})).rejects.toThrow('aborted');
  });

  it('says QUERY_TOO_COMPLEX for a statement over its memory, having tried once', async () => {
    const tries: unknown[] = [];
    const graph = new Graph(driver, { transactionTimeout: 30_000, observe: ({ outcome }) => tries.push(outcome) });
    expect(await toldOf(graph.read(greedy, {}))).toEqual({
      code: 'QUERY_TOO_COMPLEX',
      headers: {},
      cause: expect.stringMatching(/Memory/),
    });
    expect(tries).toEqual(['failed']);
  });

  it('says CONFLICT where something is there already', async () => {
    const graph = new Graph(driver);
    await graph.write((run) =>
      run(made('CREATE CONSTRAINT test_once IF NOT EXISTS FOR (n:TestOnce) REQUIRE n.id IS UNIQUE'), {}),
    );
    const twice = made("UNWIND ['a', 'a'] AS id CREATE (:TestOnce {id: id})");
    expect(await toldOf(graph.write((run) => run(twice, {})))).toMatchObject({ code: 'CONFLICT' });
    await graph.write((run) => run(made('DROP CONSTRAINT test_once'), {}));
  });

  it('lets a fault of our own through as it is, to be masked at the door', async () => {
    expect(await toldOf(new Graph(driver).read(made('RETURN nonsense'), {}))).toBeInstanceOf(Neo4jError);
  });

  it('reads and writes whole numbers as integers, and leaves out what is undefined', async () => {
    const [row] = await new Graph(driver).read(made('RETURN $map AS map, valueType($map.whole) AS type'), {
      map: { whole: 5, part: 1.5, list: [1, null], none: undefined },
    });
    expect(row).toEqual({ map: { whole: 5, part: 1.5, list: [1, null] }, type: 'INTEGER NOT NULL' });
  });
});

describe('a database that fails', () => {
  const failed = (code: string, message = 'it failed'): Neo4jError => new Neo4jError(message, code, '50N42', 'failed');

  /** A driver whose sessions fail with these errors in turn, then answer. */
  function failing(...errors: Error[]) {
    const session = {
      run: async () => {
        const error = errors.shift();
        if (error) throw error;
        return { records: [new neo4j.types.Record(['one'], [1])] };
      },
      close: async () => {},
    };
    return { session: () => session } as unknown as Driver;
  }

  const serviceUnavailable = failed(neo4j.error.SERVICE_UNAVAILABLE);
  const deadlock = failed('Neo.TransientError.Transaction.DeadlockDetected');
  const read = (driver: Driver, observe?: StatementObserver) =>
    new Graph(driver, { observe }).read(made('RETURN 1'), {});

  it('is asked again where a read may help itself', async () => {
    const outcomes: unknown[] = [];
    const rows = await read(failing(serviceUnavailable, deadlock), ({ outcome }) => outcomes.push(outcome));
    expect({ rows, outcomes }).toEqual({ rows: [{ one: 1 }], outcomes: ['failed', 'failed', 'ok'] });
  });

  it('is given up when 3 seconds of ever longer pauses are over, and the client told when to come again', async () => {
    let attempts = 0;
    const told = await toldOf(
      read(failing(...Array.from({ length: 50 }, () => serviceUnavailable)), () => {
        attempts += 1;
      }),
    );
    expect(told).toEqual({
      code: 'UNAVAILABLE',
      headers: { 'Retry-After': '5' },
      cause: neo4j.error.SERVICE_UNAVAILABLE,
    });
    expect(attempts).toBeLessThanOrEqual(6);
  });

  it.each([
    ['Neo.ClientError.Transaction.TransactionTimedOut', 'TIMEOUT', false],
    ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'TIMEOUT', false],
    ['Neo.TransientError.Transaction.Terminated', 'TIMEOUT', false],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'QUERY_TOO_COMPLEX', false],
    ['Neo.TransientError.Transaction.LockAcquisitionTimeout', 'UNAVAILABLE', true],
    ['Neo.TransientError.Transaction.DeadlockDetected', 'UNAVAILABLE', true],
    ['Neo.TransientError.General.DatabaseUnavailable', 'UNAVAILABLE', true],
    [neo4j.error.SERVICE_UNAVAILABLE, 'UNAVAILABLE', true],
    [neo4j.error.SESSION_EXPIRED, 'UNAVAILABLE', true],
    ['Neo.ClientError.Security.Unauthorized', 'UNAVAILABLE', false],
    ['Neo.ClientError.Schema.ConstraintValidationFailed', 'CONFLICT', false],
    ['Neo.ClientError.Statement.SyntaxError', undefined, false],
  ])('%s is told as %s; asked again: %s', (code, told, again) => {
    const error = failed(code);
    const failure = failureOf(error);
    expect({ told: failure instanceof ClientError ? failure.code : undefined, again: mayRetry(error) }).toEqual({
      told,
      again,
    });
  });

  it.each([
    [
      'Neo.ClientError.Procedure.ProcedureNotFound',
      'There is no procedure with the name `gds.degree.mutate` registered for this database instance.',
    ],
    ['Neo.ClientError.Statement.SyntaxError', "Unknown function 'gds.graph.project' (line 1, column 8 (offset: 7))"],
    [
      'Neo.ClientError.Procedure.ProcedureRegistrationFailed',
      'gds.graph.list is unavailable because it is sandboxed and has dependencies outside of the sandbox.',
    ],
  ])('lacks the library of graph algorithms, and says what to do: %s', (code, message) => {
    const failure = failureOf(failed(code, message)) as ClientError;
    expect([failure.code, failure.message]).toEqual([
      'UNAVAILABLE',
      "This question needs Neo4j's Graph Data Science library (GDS or OpenGDS), which the database does not have: put its jar for this version of Neo4j into the folder plugins, set dbms.security.procedures.unrestricted=gds.* in neo4j.conf, and start Neo4j again.",
    ]);
  });

  it('has too little memory for an algorithm at the moment: UNAVAILABLE', async () => {
    const error = failed(
      'Neo.ClientError.Procedure.ProcedureCallFailed',
      'Procedure was blocked since minimum estimated memory (2 GiB) exceeds current free memory (1 GiB).',
    );
    expect(await toldOf(read(failing(error)))).toMatchObject({
      code: 'UNAVAILABLE',
      headers: { 'Retry-After': '60' },
    });
  });

  it('has an empty pool for a moment: UNAVAILABLE', async () => {
    const error = failed('N/A', 'Connection acquisition timed out in 2000 ms. Pool status: Active conn count = 50.');
    expect(await toldOf(read(failing(error)))).toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('tells a client nothing of itself', () => {
    const { message } = failureOf(failed('ServiceUnavailable', 'bolt://10.0.0.7:7687 MATCH (n)')) as ClientError;
    expect(message).toBe('The database does not answer at the moment; try again in a few seconds.');
  });
});
