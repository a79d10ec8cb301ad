import { KeyRepository } from '../src/access/key.repository.js';
import { tokens } from '../src/access/token.js';
import { Context } from '../src/context.js';
import { Editions } from '../src/dataset/editions.js';
import { LiveHub } from '../src/live/hub.js';
import { createLog } from '../src/log.js';
import { createMetrics } from '../src/metrics.js';
import type { Graph } from '../src/neo4j/graph.js';
import { Reconciliation } from '../src/reconcile/reconciliation.js';
import { type RunningServer, startServer } from '../src/server.js';
import { readSettings } from '../src/settings.js';
import { type AskedGraph, limits, schema } from './ask.js';

export interface ExportServer extends RunningServer {
  /** How many subscriptions have begun, or were refused. */
  subscriptions(): number;
}

/** The whole server on a graph, as exports are asked of it. */
export async function startExportServer(
  { graph, analyses }: Pick<AskedGraph, 'graph' | 'analyses'>,
  settings: Record<string, string> = {},
  read: Graph = graph,
  webFolder = '/no-such-folder/',
): Promise<ExportServer> {
  const editions = new Editions(graph);
  const given = readSettings({
    PORT: '0',
    EXPORT_RATE: '100000',
    REPORT_RATE: '100000',
    PROPOSAL_RATE: '100000',
    LIVE_INTERVAL: '50',
    REQUEST_TIMEOUT: '60',
    ...settings,
  });
  let subscriptions = 0;
  const write = (line: string): void => {
    if (JSON.parse(line).msg === 'Subscription') subscriptions += 1;
  };
  const log = createLog('info', { write });
  const live = new LiveHub(graph, given, log);
  const server = await startServer({
    schema,
    settings: given,
    log,
    metrics: createMetrics(),
    health: { ready: async () => true },
    webFolder,
    createContext: (request) => new Context(read, analyses, limits, request, live),
    createReconciliation: (request) => new Reconciliation(new Context(read, analyses, limits, request)),
    exportsOf: (context: Context) => context.exports(schema),
    feedsOf: (context: Context) => context.feeds(schema),
    editions: () => editions,
    credentials: { apiKey: (text) => new KeyRepository(graph).callerOf(text), token: tokens(given) },
  });
  return { ...server, subscriptions: () => subscriptions };
}
