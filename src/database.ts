import { Editions } from './dataset/editions.js';
import { LiveHub } from './live/hub.js';
import type { Logger } from './log.js';
import type { Metrics } from './metrics.js';
import { type Connected, connect, namedServer, ownServer } from './neo4j/connected.js';
import { missingLimits } from './neo4j/database-limits.js';
import { type Analyses, closeAnalyses, createAnalyses } from './network/network.repository.js';
import { warmUp } from './network/warm-up.js';
import type { Settings } from './settings.js';

/** The database of this process: the one the settings name, or one of our own. */
export interface Database extends Connected {
  readonly analyses: Analyses;
  readonly editions: Editions;
  readonly live: LiveHub;
}

/** Connects, waiting for the database to answer, and brings its constraints and indexes up to date. */
export async function openDatabase(
  settings: Settings,
  metrics: Metrics,
  log: Logger,
  report: (progress: string) => void,
  signal: AbortSignal,
): Promise<Database> {
  const server = namedServer(settings) ?? (await ownServer(settings, report));
  const connected = await connect(server, settings, report, signal, {
    transactionTimeout: settings.transactionTimeout,
    observe: metrics.observeStatement,
  });
  const { driver, name, graph } = connected;
  const missing = await missingLimits(driver, name);
  if (missing.length > 0) {
    log.warn(
      { settings: missing },
      'The database sets no limit here, so that one statement may take all of it; set them in neo4j.conf',
    );
  }
  metrics.watchPool(settings.poolSize, () => graph.openSessions);
  const analyses = createAnalyses(graph, log);
  // Without the library there is nothing to warm up, and each question that needs it says so.
  void warmUp(analyses.projections).catch(() => undefined);
  const live = new LiveHub(graph, settings, log);
  const close = async (): Promise<void> => {
    live.stop();
    // A database that is gone holds nothing any more.
    await closeAnalyses(analyses).catch(() => undefined);
    await connected.close();
  };
  return { ...connected, analyses, editions: new Editions(graph), live, close };
}
