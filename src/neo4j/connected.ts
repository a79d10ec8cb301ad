import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import type { SetupError } from '../errors.js';
import type { Settings } from '../settings.js';
import { createDriver, waitForDatabase } from './connect.js';
import { Graph, type GraphOptions } from './graph.js';
import { type LocalNeo4j, startLocalNeo4j } from './local/local-neo4j.js';
import { migrate } from './migrate.js';
import { RenewableDriver } from './renewable-driver.js';
import { Watch } from './watch.js';

/** A Neo4j server, run by this process or by somebody else. */
export interface Server {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Settles, with the reason, if a database of our own ends for good before it is stopped. */
  readonly lost: Promise<SetupError>;
  stop(): Promise<void>;
}

/** A database that answers and has the constraints and indexes of this version. */
export interface Connected {
  /** As it was at first. */
  readonly driver: Driver;
  readonly name: string | undefined;
  readonly graph: Graph;
  readonly watch: Watch;
  readonly lost: Promise<SetupError>;
  close(): Promise<void>;
}

const never = new Promise<SetupError>(() => {});

/** The folder of the local Neo4j of these settings. */
export const localFolder = (settings: Settings): string => join(settings.dataDirectory, 'neo4j');

/** A server that is there without us. */
export function serverElsewhere(
  at: Pick<Server, 'uri' | 'user' | 'password'>,
  stop = async (): Promise<void> => {},
): Server {
  return { uri: at.uri, user: at.user, password: at.password, lost: never, stop };
}

/** The server that the settings name; undefined where they name none. */
export function namedServer({ neo4jUri: uri, neo4jUser: user, neo4jPassword }: Settings): Server | undefined {
  return uri === undefined ? undefined : serverElsewhere({ uri, user, password: neo4jPassword ?? '' });
}

/** A Neo4j that this process runs, on the folder of the settings. */
export async function ownServer(
  settings: Settings,
  report: (progress: string) => void,
): Promise<Server & Pick<LocalNeo4j, 'untilAlone'>> {
  const local = await startLocalNeo4j({
    folder: localFolder(settings),
    report,
    limits: { transactionTimeoutSeconds: settings.transactionTimeout / 1_000 },
  });
  const lost = local.exited.then((reason) => reason ?? never);
  return { ...local, lost, stop: () => local.stop() };
}

/** Connects to a server; stops it again should that fail. */
export async function connect(
  server: Server,
  settings: Settings,
  report: (progress: string) => void,
  signal: AbortSignal,
  options: Pick<GraphOptions, 'transactionTimeout' | 'observe'> & {
    /** Whether nobody waits longer than a moment for a database that does not answer; who imports can wait. */
    readonly watched?: boolean;
  },
): Promise<Connected> {
  const name = settings.neo4jDatabase;
  const connections = new RenewableDriver(() => createDriver({ ...settings, ...server, database: name }));
  const { driver } = connections;
  const close = async (): Promise<void> => {
    await connections.close();
    await server.stop();
  };
  try {
    await waitForDatabase(driver, { uri: server.uri, database: name }, report, signal);
    await migrate(driver, name, report);
  } catch (error) {
    await close();
    throw error;
  }
  const watch = new Watch({
    createDriver: () => createDriver({ ...settings, ...server, poolSize: 1 }),
    database: name,
    acquisitionTimeout: settings.acquisitionTimeout,
    single: server.uri.startsWith('bolt'),
    onLost: () => connections.renew(),
  });
  const bookmarkManager = neo4j.bookmarkManager();
  const { watched = false, ...others } = options;
  const graph = new Graph(connections, {
    ...others,
    database: name,
    bookmarkManager,
    ...(watched ? { watch } : {}),
  });
  return { driver, name, graph, watch, lost: server.lost, close };
}
