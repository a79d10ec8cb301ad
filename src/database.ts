import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { Editions } from './dataset/editions.js';
import type { SetupError } from './errors.js';
import type { Logger } from './log.js';
import type { Metrics } from './metrics.js';
import { createDriver, waitForDatabase } from './neo4j/connect.js';
import { missingLimits } from './neo4j/database-limits.js';
import { Graph } from './neo4j/graph.js';
import { startLocalNeo4j } from './neo4j/local/local-neo4j.js';
import { migrate } from './neo4j/migrate.js';
import { type Analyses, closeAnalyses, createAnalyses } from './network/network.repository.js';
import { warmUp } from './network/warm-up.js';
import type { Settings } from './settings.js';

/** The database of this process: the one the settings name, or one of our own. */
export interface Database {
  readonly driver: Driver;
  readonly name: string | undefined;
  readonly graph: Graph;
  readonly analyses: Analyses;
  readonly editions: Editions;
  /** Settles, with the reason, if a database of our own ends for good before it is closed. */
  readonly lost: Promise<SetupError>;
  close(): Promise<void>;
}

/** Connects, waiting for the database to answer, and brings its constraints and indexes up to date. */
export async function openDatabase(
  settings: Settings,
  metrics: Metrics,
  log: Logger,
  report: (progress: string) => void,
  signal: AbortSignal,
): Promise<Database> {
  const server = await serverOf(settings, report);
  const driver = createDriver({ ...settings, ...server, database: settings.neo4jDatabase });
  const close = async (): Promise<void> => {
    await driver.close();
    await server.stop();
  };
  try {
    await waitForDatabase(driver, { uri: server.uri, database: settings.neo4jDatabase }, report, signal);
    await migrate(driver, settings.neo4jDatabase, report);
    const missing = await missingLimits(driver, settings.neo4jDatabase);
    if (missing.length > 0) {
      log.warn(
        { settings: missing },
        'The database sets no limit here, so that one statement may take all of it; set them in neo4j.conf',
      );
    }
  } catch (error) {
    await close();
    throw error;
  }
  const graph = new Graph(driver, {
    database: settings.neo4jDatabase,
    transactionTimeout: settings.transactionTimeout,
    observe: metrics.observeStatement,
    bookmarkManager: neo4j.bookmarkManager(),
  });
  metrics.watchPool(settings.poolSize, () => graph.openSessions);
  const analyses = createAnalyses(graph, log);
  // Without the library there is nothing to warm up, and each question that needs it says so.
  void warmUp(analyses.projections).catch(() => undefined);
  const closeAll = async (): Promise<void> => {
    // A database that is gone holds nothing any more.
    await closeAnalyses(analyses).catch(() => undefined);
    await close();
  };
  const editions = new Editions(graph);
  return { driver, name: settings.neo4jDatabase, graph, analyses, editions, lost: server.lost, close: closeAll };
}

interface Server {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly lost: Promise<SetupError>;
  stop(): Promise<void>;
}

async function serverOf(settings: Settings, report: (progress: string) => void): Promise<Server> {
  const never = new Promise<SetupError>(() => {});
  if (settings.neo4jUri !== undefined) {
    const password = settings.neo4jPassword ?? '';
    return { uri: settings.neo4jUri, user: settings.neo4jUser, password, lost: never, stop: async () => {} };
  }
  const local = await startLocalNeo4j({
    folder: join(settings.dataDirectory, 'neo4j'),
    report,
    limits: { transactionTimeoutSeconds: settings.transactionTimeout / 1_000 },
  });
  const lost = local.exited.then((reason) => reason ?? never);
  return { ...local, lost, stop: () => local.stop() };
}
