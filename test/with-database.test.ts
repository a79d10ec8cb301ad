import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { withDatabase } from '../src/command/with-database.js';
import type { Connected } from '../src/neo4j/connected.js';
import { claimantsOf } from '../src/neo4j/local/folder-claim.js';
import { startLocalNeo4j } from '../src/neo4j/local/local-neo4j.js';

const guestScript = fileURLToPath(new URL('./with-database-guest.js', import.meta.url));
const signal = new AbortController().signal;
const environment = { ...process.env };
let folder: string;
let reported: string[] = [];
const report = (text: string): void => void reported.push(text);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'with-database-'));
});
afterEach(() => {
  process.env = { ...environment };
  reported = [];
});
afterAll(() => rm(folder, { recursive: true }));

function onFolder(): void {
  delete process.env.NEO4J_URI;
  process.env.DATA_DIR = folder;
}

async function kept({ driver }: Connected): Promise<unknown[]> {
  return (await driver.executeQuery('MATCH (kept:Kept) RETURN kept.by AS by ORDER BY by')).records.map((row) =>
    row.get('by'),
  );
}

it('works on the database that NEO4J_URI names', async () => {
  const { TEST_NEO4J_URI: NEO4J_URI, TEST_NEO4J_PASSWORD: NEO4J_PASSWORD } = process.env;
  Object.assign(process.env, { NEO4J_URI, NEO4J_PASSWORD });
  const one = await withDatabase(report, signal, async ({ driver }) => (await driver.executeQuery('RETURN 1')).records);
  expect([one.length, reported]).toEqual([1, []]);
});

it('runs the local database where nobody does, and lets another command finish that joined it', async () => {
  onFolder();
  let guest: Promise<unknown[]> | undefined;
  let child: ChildProcess | undefined;
  const waiting = /^Waiting for process \d+, which uses this database too$/;
  const tellGuest = (text: string): void => {
    report(text);
    if (waiting.test(text)) child?.send('go on');
  };
  await withDatabase(tellGuest, signal, async ({ driver }) => {
    await driver.executeQuery("CREATE (:Kept {by: 'host'})");
    child = fork(guestScript, { env: { ...process.env, NODE_OPTIONS: '' } });
    guest = once(child, 'exit');
    await once(child, 'message');
  });
  expect(reported).toContainEqual(expect.stringMatching(waiting));
  expect([await guest, await claimantsOf(join(folder, 'neo4j'))]).toEqual([[0, null], null]);
  expect(await withDatabase(report, signal, kept)).toEqual(['guest', 'host']);
});

it('joins the database of a server that runs on the same folder, and leaves it running', async () => {
  onFolder();
  const server = await startLocalNeo4j({ folder: join(folder, 'neo4j') });
  try {
    expect(await withDatabase(report, signal, kept)).toEqual(['guest', 'host']);
    expect(await withDatabase(report, signal, kept)).toEqual(['guest', 'host']);
    expect(await claimantsOf(join(folder, 'neo4j'))).toMatchObject({ server: { pid: process.pid } });
  } finally {
    await server.stop();
  }
});
