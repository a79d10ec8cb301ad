import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, open as openFile, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { makeKey } from '../api.js';
import { Database } from '../database.js';
import { recoveryAfter, slowestWithin } from '../outage.js';
import type { Figures, Scenario, World } from '../scenario.js';
import { Writers } from '../writers.js';

const run = promisify(execFile);
const megabytes = 400;

/** A small disk in memory, which only an administrator may make. */
export const fullDisk: Scenario = {
  name: 'full-disk',
  title: 'a disk that runs full under writers, and has room again later',
  async run(world) {
    const folder = await mkdtemp(join(tmpdir(), 'graph-disk-'));
    try {
      await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]);
    } catch (error) {
      await rm(folder, { recursive: true });
      const [reason = ''] = String((error as { stderr?: string }).stderr).split('\n');
      return { note: `left out: no disk of its own could be made here (${reason})` };
    }
    // At once, though the kernel may hold files of a process for a moment after it has ended.
    const unmount = (): void => void execFileSync('umount', ['-l', folder]);
    process.once('exit', unmount);
    try {
      return await onSmallDisk(world, folder);
    } finally {
      process.off('exit', unmount);
      unmount();
      await rm(folder, { recursive: true });
    }
  },
};

async function onSmallDisk(world: World, folder: string): Promise<Figures> {
  const database = await Database.start(join(folder, 'neo4j'), world.report);
  try {
    const { uri, password } = database;
    const api = await world.startApi({ uri, password });
    const key = await makeKey(database, 'curator');
    const made = await api.ask(
      'mutation { created: createDocument(input: {title: "On a small disk", reason: "The fault suite writes"}) { id } }',
      {},
      key,
    );
    const document = String(made.data?.created?.id);
    const writing = new Writers(api, { document, key }, 8);
    await writing.until(30);
    const ballast = join(folder, 'ballast');
    await fill(ballast, folder);
    const full = performance.now();
    await delay(world.short ? 8_000 : 15_000);
    const meanwhile = writing.answers.filter(({ startedAt }) => startedAt > full);
    const read = await api.ask('{ organizations(first: 1) { nodes { id } } }');
    await rm(ballast);
    // A Neo4j that could not write its log takes no more writes until it is started again.
    await database.kill();
    await database.start();
    const outages = [{ from: full, until: performance.now() }];
    await writing.until(writing.made + 20);
    await writing.stop();
    const { open, ...balance } = await writing.balance();
    await api.stop();
    const codes = new Set(
      meanwhile.flatMap(({ errors }) => errors.map(({ extensions }) => extensions?.code ?? 'none')),
    );
    return {
      ...balance,
      slowestWhileDown: slowestWithin(writing.answers, outages),
      recovery: recoveryAfter(writing.answers, outages),
      note: `${meanwhile.length} writes met the full disk and were answered ${[...codes].join(', ')}; a read ${read.status}`,
      missed: [
        ...(codes.has('INTERNAL_SERVER_ERROR') ? ['a full disk was told as an error nobody foresaw'] : []),
        ...(open > 0 ? [`${open} changes were never told of`] : []),
      ],
    };
  } finally {
    await database.stop();
  }
}

/** Takes all room there is. */
async function fill(file: string, folder: string): Promise<void> {
  const handle = await openFile(file, 'w');
  const block = Buffer.alloc(65_536, 1);
  try {
    for (;;) {
      const { bavail, bsize } = await statfs(folder);
      const room = bavail * bsize;
      if (room <= 0) break;
      await handle.write(block, 0, Math.min(room, block.length));
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  } finally {
    await handle.close();
  }
}
