import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupError } from '../../errors.js';
import { endLeftover } from './leftover-java.js';
import { isRunning, type RunningProcess, runningProcess } from './running-process.js';

export interface Claimants {
  readonly server: RunningProcess;
  readonly java?: RunningProcess;
  /** Where the Java answers; not there while it starts or stops. */
  readonly port?: number;
}

/** This process' sole right to a data folder. */
export interface FolderClaim {
  /**
   * Notes which Java works here, so that a later start can end it should it be left over; with the port once it answers
   * there, so that commands can join it.
   */
  note(javaPid: number, port?: number): Promise<void>;
  /** Lets nobody join any more. */
  close(): Promise<void>;
  release(): Promise<void>;
}

/**
 * Claims the folder, or refuses when another live server has it. A Java left over by a server that died is ended first.
 * Should two starts get this far at once, Neo4j's own lock on its store lets one through.
 */
export async function claimFolder(folder: string, report: (progress: string) => void): Promise<FolderClaim> {
  const file = claimFile(folder);
  const server = await runningProcess(process.pid);
  if (!server)
    throw new SetupError(
      'The start time of a process cannot be told on this system; set NEO4J_URI to a Neo4j that runs elsewhere.',
    );

  const seen = await readIfThere(file);
  if (seen !== null) {
    const before = parse(seen);
    if (before && (await isRunning(before.server))) throw taken(folder, before);
    if (before?.java) await endLeftover(before.java, report);
    await removeUnlessChanged(file, seen, folder);
  }

  const draft = `${file}.${process.pid}`;
  const write = (claimants: Claimants) => writeFile(draft, JSON.stringify(claimants));
  try {
    await write({ server });
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw taken(folder, parse((await readIfThere(file)) ?? ''));
  } finally {
    await rm(draft, { force: true });
  }
  let claimants: Claimants = { server };
  let closed = false;
  const replace = async (by: Claimants) => {
    claimants = by;
    await write(by);
    await rename(draft, file);
  };
  return {
    async note(javaPid, port) {
      const java = await runningProcess(javaPid);
      if (java) await replace({ server, java, ...(port === undefined || closed ? {} : { port }) });
    },
    async close() {
      closed = true;
      const { port: _, ...others } = claimants;
      await replace(others);
    },
    release: () => rm(file, { force: true }),
  };
}

/** Who has the folder now; null where nobody has, or whoever had it is gone. */
export async function claimantsOf(folder: string): Promise<Claimants | null> {
  const claimants = parse((await readIfThere(claimFile(folder))) ?? '');
  return claimants !== null && (await isRunning(claimants.server)) ? claimants : null;
}

function claimFile(folder: string): string {
  return join(folder, 'server.json');
}

function readIfThere(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

/** Null for a record cut short by a full disk or a power failure. */
function parse(record: string): Claimants | null {
  try {
    return JSON.parse(record);
  } catch {
    return null;
  }
}

/** Another start may have replaced the stale record since it was seen: what is moved aside is looked at once more. */
async function removeUnlessChanged(file: string, seen: string, folder: string): Promise<void> {
  const aside = `${file}.${process.pid}.old`;
  await rename(file, aside).catch(() => undefined);
  const removed = await readIfThere(aside);
  if (removed !== null && removed !== seen) {
    await rename(aside, file);
    throw taken(folder, parse(removed));
  }
  await rm(aside, { force: true });
}

function taken(folder: string, by: Claimants | null): SetupError {
  const who = by ? `the server with process id ${by.server.pid}` : 'another server';
  return new SetupError(
    `The folder ${folder} is in use by ${who}; stop that one first, or set DATA_DIR to another folder.`,
  );
}
