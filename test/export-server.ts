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

/** The whole server on a graph, as exports are asked of it. */
export function startExportServer(
  { graph, analyses }: Pick<AskedGraph, 'graph' | 'analyses'>,
  settings: Record<string, string> = {},
  read: Graph = graph,
  webFolder = '/no-such-folder/',
): Promise<RunningServer> {
  const editions = new Editions(graph);
  const given = readSettings({
    PORT: '0',
    EXPORT_RATE: '100000',
    REPORT_RATE: '100000',
    PROPOSAL_RATE: '100000',
    LIVE_INTERVAL: '50',
    ...settings,
  });
  const log = createLog('silent');
  const live = new LiveHub(graph, given, log);
  return startServer({
    schema,
    settings: given,
    log,
    metrics: createMetrics(),
    health: { ready: async () => true },
    webFolder,
    createContext: (request) => new Context(read, analyses, limits, request, live),
    createReconciliation: (request) => new Reconciliation(new Context(read, analyses, limits, request)),
    exportsOf: (context: Context) => context.exports(schema),
    editions: () => editions,
    credentials: { apiKey: (text) => new KeyRepository(graph).callerOf(text), token: tokens(given) },
  });
}
