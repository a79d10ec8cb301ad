import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SetupError } from '../../errors.js';
import { isRunning, type RunningProcess, runningProcess } from './running-process.js';

interface Claimants {
  readonly server: RunningProcess;
  readonly java?: RunningProcess;
}

/** This process' sole right to a data folder. */
export interface FolderClaim {
  /** Notes which Java works here, so that a later start can end it should it be left over. */
  note(javaPid: number): Promise<void>;
  release(): Promise<void>;
}

/**
 * Claims the folder, or refuses when another live server has it. A Java left over by a server that died is ended first.
 * Should two starts get this far at once, Neo4j's own lock on its store lets one through.
 */
export async function claimFolder(folder: string, report: (progress: string) => void): Promise<FolderClaim> {
  const file = join(folder, 'server.json');
  const server = await runningProcess(process.pid);
  if (!server)
    throw new SetupError(
      'The start time of a process cannot be told on this system; set NEO4J_URI to a Neo4j that runs elsewhere.',
    );

  const before = await readClaimants(file);
  if (before && (await isRunning(before.server))) throw taken(folder, before.server.pid);
  if (before?.java) await endLeftover(before.java, report);
  await rm(file, { force: true });

  const draft = `${file}.${process.pid}`;
  const write = (claimants: Claimants) => writeFile(draft, JSON.stringify(claimants));
  await write({ server });
  try {
    await link(draft, file);
  } catch (error) {
    const winner = await readClaimants(file);
    throw winner ? taken(folder, winner.server.pid) : error;
  } finally {
    await rm(draft);
  }
  return {
    async note(javaPid) {
      const java = await runningProcess(javaPid);
      if (!java) return;
      await write({ server, java });
      await rename(draft, file);
    },
    release: () => rm(file, { force: true }),
  };
}

async function readClaimants(file: string): Promise<Claimants | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Claimants;
  } catch {
    return null;
  }
}

function taken(folder: string, pid: number): SetupError {
  return new SetupError(
    `The folder ${folder} is in use by the server with process id ${pid}; stop that one first, or set DATA_DIR to another folder.`,
  );
}

async function endLeftover(java: RunningProcess, report: (progress: string) => void): Promise<void> {
  for (const [signal, seconds] of [
    ['SIGTERM', 30],
    ['SIGKILL', 5],
  ] as const) {
    if (!(await isRunning(java))) return;
    report(`Stopping the Neo4j that a killed server left behind (process ${java.pid})`);
    try {
      process.kill(java.pid, signal);
    } catch {}
    for (let waited = 0; waited < seconds * 10 && (await isRunning(java)); waited += 1) await sleep(100);
  }
  if (await isRunning(java)) {
    throw new SetupError(
      `A Neo4j left behind by a killed server, process ${java.pid}, does not end; end it by hand and start again.`,
    );
  }
}
