import {
  type Connected,
  connect,
  localFolder,
  namedServer,
  ownServer,
  type Server,
  serverElsewhere,
} from '../neo4j/connected.js';
import { joinRunning } from '../neo4j/local/join-running.js';
import { readEnvironment, readSettings, type Settings } from '../settings.js';

/** Statements of commands go over much data, and nobody waits for them in a browser; in milliseconds. */
const transactionTimeout = 600_000;

type Report = (progress: string) => void;

/**
 * Does the work of a command on the database: the one NEO4J_URI names; otherwise the local one in DATA_DIR, which is
 * joined where a server or another command runs it, and run for as long as the work takes where nobody does. A local
 * one that others have joined meanwhile is stopped when they are done.
 * @param signal ends waiting; the work looks at it itself.
 */
export async function withDatabase<Result>(
  report: Report,
  signal: AbortSignal,
  work: (database: Connected) => Promise<Result>,
): Promise<Result> {
  const settings = readSettings(readEnvironment('.env', process.env));
  const server = namedServer(settings) ?? (await localServer(settings, report, signal));
  const database = await connect(server, settings, report, signal, { transactionTimeout });
  try {
    return await Promise.race([work(database), database.lost.then((reason) => Promise.reject(reason))]);
  } finally {
    await database.close();
  }
}

async function localServer(settings: Settings, report: Report, signal: AbortSignal): Promise<Server> {
  const joined = await joinRunning(localFolder(settings), report, signal);
  if (joined !== null) return serverElsewhere(joined, () => joined.leave());
  const own = await ownServer(settings, report);
  const stop = async (): Promise<void> => {
    await own.untilAlone(report, signal);
    await own.stop();
  };
  return { ...own, stop };
}
