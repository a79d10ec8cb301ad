import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { SetupError } from '../../errors.js';
import { freePort } from './bolt.js';
import { defaultLimits, type Limits } from './configuration.js';
import { recordVersion } from './data-version.js';
import { PortTaken } from './failed-start.js';
import { claimFolder } from './folder-claim.js';
import { untilNoGuests } from './guests.js';
import { provideJars } from './jars.js';
import { findJava } from './java.js';
import { keepRunning } from './keep-running.js';
import { explainFailure, makeFolder } from './make-folder.js';
import { providePassword } from './password.js';
import { type Neo4jSetup, runNeo4j } from './run-neo4j.js';

// With less than this Neo4j hangs instead of ending when the disk runs full.
const DATA_MEGABYTES = 100;

export interface LocalNeo4j {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Settles when Neo4j has ended for good: with null after `stop`, otherwise with the reason. Restarts do not end it. */
  readonly exited: Promise<SetupError | null>;
  /** Lets no command join any more, and waits for those that have until they are done. */
  untilAlone(report: (progress: string) => void, signal: AbortSignal): Promise<void>;
  /** Shuts Neo4j down in order and gives the folder free. */
  stop(): Promise<void>;
}

export interface LocalNeo4jOptions {
  /** Holds the data, the password and the logs; belongs to one server at a time. */
  readonly folder: string;
  readonly report?: (progress: string) => void;
  readonly limits?: Partial<Limits>;
}

/**
 * Runs a Neo4j of our own on the loopback interface, downloaded with Maven the first time. Should it die it is started
 * again on the same port. It does not keep this process alive, and does not outlive it.
 */
export async function startLocalNeo4j({ folder, report = () => {}, limits }: LocalNeo4jOptions): Promise<LocalNeo4j> {
  const home = resolve(folder);
  const java = await findJava();
  const { version, classPath, plugins } = await provideJars(report);
  await makeFolder(home, DATA_MEGABYTES);
  const claim = await claimFolder(home, report).catch((error) => {
    throw explainFailure(error, home);
  });
  try {
    report(`Starting Neo4j ${version}`);
    for (const name of ['conf', 'logs']) await mkdir(join(home, name), { recursive: true });
    await recordVersion(home, version);
    const password = await providePassword(home, java, classPath);
    return await start(
      { java, classPath, plugins, folder: home, claim, limits: { ...defaultLimits, ...limits }, password },
      report,
    );
  } catch (error) {
    await claim.release();
    throw explainFailure(error, home);
  }
}

async function start(
  base: Omit<Neo4jSetup, 'port'>,
  report: (progress: string) => void,
  attempts = 3,
): Promise<LocalNeo4j> {
  const setup = { ...base, port: await freePort() };
  const stopping = new AbortController();
  const run = () => runNeo4j(setup, stopping.signal);
  try {
    let running = await run();
    const restart = async () => {
      running = await run();
      // Whoever stopped it meanwhile knew only the one before.
      if (stopping.signal.aborted) await running.stop();
      return running;
    };
    const exited = keepRunning(running, restart, stopping.signal, report);
    return {
      uri: `bolt://127.0.0.1:${setup.port}`,
      user: 'neo4j',
      password: setup.password,
      exited,
      async untilAlone(report, signal) {
        await setup.claim.close();
        await untilNoGuests(setup.folder, report, signal);
      },
      async stop() {
        stopping.abort();
        await running.stop();
        await exited;
        await setup.claim.release();
      },
    };
  } catch (error) {
    if (error instanceof PortTaken && attempts > 1) return start(base, report, attempts - 1);
    throw error;
  }
}
