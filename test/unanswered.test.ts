import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { BadNetwork } from '../faults/bad-network.js';
import { ClientError } from '../src/errors.js';
import { type Connected, connect, serverElsewhere } from '../src/neo4j/connected.js';
import type { Run } from '../src/neo4j/graph.js';
import type { Statement } from '../src/neo4j/statement.js';
import { readSettings } from '../src/settings.js';
import { cleanDatabase } from './database.js';

/** A statement that stands in no file. */
function made<Row = Record<string, unknown>>(text: string): Statement<Record<string, unknown>, Row> {
  return { name: 'test', text, with: () => made(text), union: () => made(text) };
}

const one = made<{ one: number }>('RETURN 1 AS one');
const receipts = made<{ count: number }>('MATCH (n:Receipt {key: $key}) RETURN count(*) AS count');
const leave = made('CREATE (n:Receipt {key: $key}) RETURN n.key AS key');
const endless = made(
  'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a WHERE a < 0 RETURN count(*) AS n',
);

let network: BadNetwork;
let database: Connected;

beforeAll(async () => {
  await (await cleanDatabase()).close();
  const { TEST_NEO4J_URI: uri = '', TEST_NEO4J_PASSWORD: password = '' } = process.env;
  network = await BadNetwork.start(Number(new URL(uri).port));
  database = await connect(
    serverElsewhere({ uri: network.uri, user: 'neo4j', password }),
    readSettings({}),
    () => {},
    new AbortController().signal,
    { watched: true, transactionTimeout: 4_000 },
  );
});
afterAll(async () => {
  await network?.stop();
  await database?.close();
});
beforeEach(async () => {
  network.faults.silent = false;
  // Connections of a test before are over.
  while (!(await database.watch.answers())) await new Promise((resolve) => setTimeout(resolve, 100));
  await database.graph.read(one, {});
});

/** What it was answered with. */
const toldOf = (work: Promise<unknown>): Promise<unknown> =>
  work.catch((error: unknown) =>
    error instanceof ClientError ? { code: error.code, outcome: error.extensions.outcome } : error,
  );

const writeOnce = (key: string, tries: string[] = []) =>
  database.graph.write(async (run: Run) => {
    const [row] = await run(receipts, { key });
    tries.push(row?.count === 0 ? 'wrote' : 'found');
    if (row?.count === 0) await run(leave, { key });
    return key;
  });

it('a database that hangs is told of, then not asked, and used again as soon as it answers', async () => {
  network.faults.silent = true;
  const told = await Promise.all([toldOf(database.graph.read(one, {})), toldOf(writeOnce('hangs'))]);
  const next = toldOf(database.graph.read(one, {}));
  // It is known to be away, and nothing is sent.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const sessions = database.graph.openSessions;
  expect([...told, await next, await database.watch.answers(), sessions]).toEqual([
    { code: 'UNAVAILABLE', outcome: undefined },
    { code: 'UNAVAILABLE', outcome: 'NOT_MADE' },
    { code: 'UNAVAILABLE', outcome: undefined },
    false,
    0,
  ]);
  network.faults.silent = false;
  while (!(await database.watch.answers())) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await database.graph.read(one, {})).toEqual([{ one: 1 }]);
});

it('a read over a connection that leads nowhere is made over a new one', async () => {
  network.deafen();
  expect(await database.graph.read(one, {})).toEqual([{ one: 1 }]);
});

it.each([
  ['and the connection with it', true],
  ['and the connection seems to be alive', false],
])('a change whose answer is lost, %s, is found, and made once', async (_how, thenCut) => {
  network.faults.swallow = { left: 1, thenCut };
  const tries: string[] = [];
  const key = `lost ${thenCut}`;
  expect(await writeOnce(key, tries)).toBe(key);
  expect({ tries, there: await database.graph.read(receipts, { key }) }).toEqual({
    tries: ['wrote', 'found'],
    there: [{ count: 1 }],
  });
});

it('a change whose answer is lost and that cannot be asked about is told as open', async () => {
  network.faults.swallow = { left: 1, thenCut: false };
  const writing = toldOf(writeOnce('open'));
  while (network.faults.swallow.left > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  network.faults.silent = true;
  expect(await writing).toEqual({ code: 'UNAVAILABLE', outcome: 'UNKNOWN' });
});

it('a statement that takes long is waited for, since the database works on it', async () => {
  const startedAt = performance.now();
  expect(await toldOf(database.graph.read(endless, {}))).toEqual({ code: 'TIMEOUT', outcome: undefined });
  expect(performance.now() - startedAt).toBeGreaterThan(3_500);
});

it('those who write wait for each other beside the connections, and those who read find one', async () => {
  await writeOnce('before the others');
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const lock = made("MERGE (n:Revision {id: 'turns'}) SET n.held = true RETURN n.id AS id");
  const holding = database.graph.write(async (run: Run) => {
    await run(lock, {});
    await released;
  });
  // More than may be at the database, and few enough that none waits too long.
  const waiting = Array.from({ length: 8 }, (_, index) =>
    database.graph.write(async (run: Run) => {
      await run(lock, {});
      await run(leave, { key: `waits ${index}` });
    }),
  );
  const told = await toldOf(database.graph.read(one, {}));
  const openMeanwhile = database.graph.openSessions;
  release();
  await Promise.all([holding, ...waiting]);
  const all = made<{ count: number }>("MATCH (n:Receipt) WHERE n.key STARTS WITH 'waits' RETURN count(*) AS count");
  expect([told, openMeanwhile, await database.graph.read(all, {})]).toEqual([[{ one: 1 }], 2, [{ count: 8 }]]);
});
