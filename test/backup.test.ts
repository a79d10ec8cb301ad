import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import neo4j from 'neo4j-driver';
import { backUp, restore } from '../src/backup/backup.js';
import { startLocalNeo4j } from '../src/neo4j/local/local-neo4j.js';

let folder: string;
const silent = (): void => {};
const contents = { nodes: { Kept: 3, Named: 1 }, relationships: { KNOWS: 1 } };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-'));
});

afterAll(() => rm(folder, { recursive: true }));

/** Runs a database in a folder as a server would, while the work is done. */
async function whileRunning(name: string, work: (ask: (text: string) => Promise<unknown[]>) => Promise<void>) {
  const local = await startLocalNeo4j({ folder: join(folder, name) });
  const driver = neo4j.driver(local.uri, neo4j.auth.basic('neo4j', local.password), { disableLosslessIntegers: true });
  try {
    await work(async (text) => (await driver.executeQuery(text)).records.map((record) => record.get(0)));
  } finally {
    await driver.close();
    await local.stop();
  }
}

const failure = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: Error) => error.message,
  );

describe('a backup', () => {
  const file = (): string => join(folder, 'graph.backup');
  const home = (): string => join(folder, 'one');

  it('is refused while a server runs, and where there is nothing', async () => {
    await whileRunning('one', async (ask) => {
      await ask(`CREATE (:Kept {name: '重庆'})-[:KNOWS]->(:Kept:Named), (:Kept)`);
      expect(await failure(backUp(home(), file(), silent))).toMatch(
        /is in use by the server with process id \d+; stop/,
      );
      expect(await failure(restore(file(), home(), { overwrite: true }, silent))).toMatch(/is in use by the server/);
    });
    expect(await failure(backUp(join(folder, 'none'), file(), silent))).toMatch(/^There is no database in /);
    expect(existsSync(file())).toBe(false);
  });

  it('is one file for its owner alone, and comes back whole in an empty folder', async () => {
    expect(await backUp(home(), file(), silent)).toEqual(contents);
    expect([(await stat(file())).mode & 0o777, (await readdir(folder)).sort()]).toEqual([
      0o600,
      ['graph.backup', 'one'],
    ]);
    expect(await restore(file(), join(folder, 'two'), { overwrite: false }, silent)).toEqual(contents);
    await whileRunning('two', async (ask) => {
      expect(await ask('MATCH (n:Kept) RETURN n.name ORDER BY n.name')).toEqual(['重庆', null, null]);
    });
  });

  it('takes the place of another database only when told to', async () => {
    const before = await readFile(join(folder, 'two', 'password'), 'utf8');
    expect(await failure(restore(file(), join(folder, 'two'), { overwrite: false }, silent))).toMatch(
      /^There is a database in .* already/,
    );
    expect(await readFile(join(folder, 'two', 'password'), 'utf8')).toBe(before);
    expect(await restore(file(), join(folder, 'two'), { overwrite: true }, silent)).toEqual(contents);
    expect((await readdir(folder)).sort()).toEqual(['graph.backup', 'one', 'two']);
  });

  it('that is damaged is told so, and what is there stays', async () => {
    const whole = await readFile(file());
    const flipped = Buffer.from(whole);
    const middle = Math.floor(whole.length / 2);
    flipped[middle] = (flipped[middle] ?? 0) ^ 0xff;
    for (const [bytes, message] of [
      [flipped, /is damaged: its checksum is another/],
      [whole.subarray(0, middle), /cannot be read as a backup/],
      [Buffer.from('hello'), /cannot be read as a backup/],
    ] as const) {
      await writeFile(join(folder, 'bad.backup'), bytes);
      const failed = await failure(restore(join(folder, 'bad.backup'), home(), { overwrite: true }, silent));
      expect(failed).toMatch(message);
    }
    await rm(join(folder, 'bad.backup'));
    expect((await readdir(folder)).sort()).toEqual(['graph.backup', 'one', 'two']);
    await whileRunning('one', async (ask) => expect(await ask('MATCH (n) RETURN count(*)')).toEqual([3]));
  });
});
