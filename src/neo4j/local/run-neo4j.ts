import { join } from 'node:path';
import { SetupError } from '../../errors.js';
import { untilAnswers } from './bolt.js';
import { javaArguments, type Limits, writeConfiguration } from './configuration.js';
import { causeOfEnd, logFromHere } from './failed-start.js';
import type { FolderClaim } from './folder-claim.js';
import { launchJava, type Neo4jProcess } from './neo4j-process.js';

const START_SECONDS = 180;

export interface Neo4jSetup {
  readonly java: string;
  readonly classPath: string;
  readonly plugins: string;
  readonly folder: string;
  readonly claim: FolderClaim;
  readonly limits: Limits;
  readonly port: number;
  readonly password: string;
}

export interface RunningNeo4j extends Neo4jProcess {
  /** Why it ended, once it has. */
  readonly cause: Promise<SetupError>;
}

/** Runs Neo4j and waits until it answers statements; fails with the reason at once when it ends before that. */
export async function runNeo4j(setup: Neo4jSetup, stopping: AbortSignal): Promise<RunningNeo4j> {
  const { java, classPath, plugins, folder, claim, limits, port, password } = setup;
  await writeConfiguration(folder, port, plugins, limits);
  const readLog = await logFromHere(folder);
  const hasThePort = async () => /Bolt enabled on/.test(await readLog());
  const neo4j = await launchJava(
    java,
    javaArguments(folder, classPath, limits),
    folder,
    join(folder, 'logs', 'java.log'),
  );
  const cause = neo4j.ended.then((ended) => causeOfEnd(folder, ended, readLog));

  const waiting = new AbortController();
  const overdue = setTimeout(() => waiting.abort(notAnswering(folder)), START_SECONDS * 1_000);
  const stop = () => waiting.abort(new SetupError('The local Neo4j was stopped while it started.'));
  stopping.addEventListener('abort', stop);
  try {
    await claim.note(neo4j.pid);
    if (stopping.aborted) stop();
    await Promise.race([
      untilAnswers(port, password, folder, waiting.signal, hasThePort),
      cause.then((error) => Promise.reject(error)),
      // Java may take the connection and then say nothing.
      aborted(waiting.signal),
    ]);
    await claim.note(neo4j.pid, port);
  } catch (error) {
    await neo4j.stop();
    throw error;
  } finally {
    clearTimeout(overdue);
    stopping.removeEventListener('abort', stop);
    waiting.abort();
  }
  return { ...neo4j, cause };
}

function notAnswering(folder: string): SetupError {
  return new SetupError(
    `The local Neo4j runs but did not answer within ${START_SECONDS} seconds; look into ${join(folder, 'logs', 'debug.log')}, and start again.`,
  );
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}
