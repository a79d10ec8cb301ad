import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, type RunningProcess, runningProcess } from './running-process.js';

const guestFolder = (folder: string): string => join(folder, 'guests');

/** Says that this process uses the database of the folder, which another process runs; answers how to say it no longer does. */
export async function enterAsGuest(folder: string): Promise<() => Promise<void>> {
  const file = join(guestFolder(folder), `${process.pid}.json`);
  await mkdir(guestFolder(folder), { recursive: true, mode: 0o700 });
  await writeFile(`${file}.new`, JSON.stringify(await runningProcess(process.pid)));
  await rename(`${file}.new`, file);
  return () => rm(file, { force: true });
}

/** Waits while other live processes use the database of the folder. */
export async function untilNoGuests(
  folder: string,
  report: (progress: string) => void,
  signal: AbortSignal,
): Promise<void> {
  for (let told = ''; !signal.aborted; await sleep(200)) {
    const pids = await liveGuests(folder);
    if (pids.length === 0) return;
    if (pids.join() !== told) report(`Waiting for process ${pids.join(', ')}, which uses this database too`);
    told = pids.join();
  }
}

async function liveGuests(folder: string): Promise<readonly number[]> {
  const files = await readdir(guestFolder(folder)).catch(() => []);
  const live: number[] = [];
  for (const file of files.filter((name) => name.endsWith('.json'))) {
    const path = join(guestFolder(folder), file);
    const guest = await readGuest(path);
    if (guest !== null && (await isRunning(guest))) live.push(guest.pid);
    else await rm(path, { force: true });
  }
  return live;
}

async function readGuest(path: string): Promise<RunningProcess | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
}
