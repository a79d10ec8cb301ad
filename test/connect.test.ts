import { afterAll, describe, expect, it } from '@jest/globals';
import neo4j, { type Driver } from 'neo4j-driver';
import { createDriver, waitForDatabase } from '../src/neo4j/connect.js';
import { missingLimits } from '../src/neo4j/database-limits.js';
import { connectToTestDatabase } from './database.js';

const uri = String(process.env.TEST_NEO4J_URI);
const password = String(process.env.TEST_NEO4J_PASSWORD);
const settings = { uri, user: 'neo4j', password, poolSize: 2, acquisitionTimeout: 2_000 };
const drivers: Driver[] = [];
afterAll(() => Promise.all(drivers.map((driver) => driver.close())));

/** What waiting for such a database ends with; what it reports meanwhile is added to `told`. */
async function waiting(driver: Driver, database?: string, told: string[] = [], signal = AbortSignal.timeout(10_000)) {
  drivers.push(driver);
  return waitForDatabase(driver, { uri, database }, (text) => told.push(text), signal).then(
    () => 'ready',
    (error: Error) => error.message,
  );
}

describe('a database to begin with', () => {
  it('is waited for no longer than until it answers', async () => {
    const told: string[] = [];
    expect(await waiting(createDriver(settings), undefined, told)).toBe('ready');
    expect(told).toEqual([]);
  });

  it('that does not answer is told, and waited for until somebody stops', async () => {
    const told: string[] = [];
    const nowhere = createDriver({ ...settings, uri: 'bolt://127.0.0.1:1' });
    const ended = await waiting(nowhere, undefined, told, AbortSignal.timeout(1_500));
    expect(ended).toBe('The operation was aborted due to timeout');
    expect(new Set(told)).toEqual(new Set([`Waiting for Neo4j at ${uri}, which does not answer yet`]));
  });

  it('that refuses the password, or lacks the database named, is refused in a sentence', async () => {
    expect(await waiting(createDriver({ ...settings, password: 'wrong-password' }))).toBe(
      `Neo4j at ${uri} refuses the user and password: set NEO4J_USER and NEO4J_PASSWORD to ones it knows.`,
    );
    expect(await waiting(createDriver(settings), 'nowhere')).toBe(
      `Neo4j at ${uri} has no database "nowhere": set NEO4J_DATABASE to one it has.`,
    );
  });

  it.each([
    ['4.4.30', 'Neo4j 4.4.30 is too old: use 5.26 or newer.'],
    ['5.25.1', 'Neo4j 5.25.1 is too old: use 5.26 or newer.'],
    ['5.26.0', 'ready'],
    ['2025.01.0', 'ready'],
  ])('of version %s is answered: %s', async (version, answer) => {
    const records = [{ get: () => version }];
    const session = () => ({ run: async () => ({ records }), close: async () => {} });
    expect(await waiting({ session, close: async () => {} } as unknown as Driver)).toBe(answer);
  });
});

describe('limits of the database', () => {
  it('are all set by the Neo4j that we run ourselves', async () => {
    const driver = connectToTestDatabase();
    drivers.push(driver);
    expect(await missingLimits(driver, undefined)).toEqual([]);
  });

  it('that are 0 are missing, whatever their unit; what may not be seen is not', async () => {
    const values = {
      'db.transaction.timeout': '0s',
      'db.memory.transaction.max': '0B',
      'db.lock.acquisition.timeout': '10s',
    };
    const records = Object.entries(values).map(([name, value]) => ({
      get: (key: string) => (key === 'name' ? name : value),
    }));
    const session = (run: () => Promise<unknown>) =>
      ({ session: () => ({ run, close: async () => {} }) }) as unknown as Driver;
    expect(
      await missingLimits(
        session(async () => ({ records })),
        undefined,
      ),
    ).toEqual(['db.transaction.timeout', 'db.memory.transaction.max']);
    const denied = new neo4j.Neo4jError('Not allowed', 'Neo.ClientError.Security.Forbidden', '', '');
    expect(
      await missingLimits(
        session(() => Promise.reject(denied)),
        'graph',
      ),
    ).toEqual([]);
  });
});
