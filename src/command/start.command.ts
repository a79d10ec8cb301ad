import { fileURLToPath } from 'node:url';
import { type Command, Option } from 'commander';
import ora from 'ora';
import { KeyRepository } from '../access/key.repository.js';
import { tokens } from '../access/token.js';
import { Context } from '../context.js';
import { forgetReceipts } from '../curation/forget-receipts.js';
import { ReceiptRepository } from '../curation/receipt.repository.js';
import { type Database, openDatabase } from '../database.js';
import { ClientError, SetupError } from '../errors.js';
import { FactRepository } from '../fact/fact.repository.js';
import { maximumListLength } from '../limits/arguments.js';
import { maximumPageSize } from '../limits/page-size.js';
import { createLog } from '../log.js';
import { createMetrics } from '../metrics.js';
import { checkCursors } from '../paging/page.js';
import { planAhead } from '../plan-ahead.js';
import { Reconciliation } from '../reconcile/reconciliation.js';
import { buildApiSchema } from '../schema/schema.js';
import { loadSeed } from '../seed/load-seed.js';
import { startServer } from '../server.js';
import { readEnvironment, readSettings } from '../settings.js';
import { stopSignal } from './stop-signal.js';

const webFolder = fileURLToPath(new URL('../../web/dist/', import.meta.url));

interface StartOptions {
  readonly demo: boolean;
}

export function addStart(program: Command): void {
  program
    .command('start', { isDefault: true })
    .description('run the server, with a database of its own unless NEO4J_URI names one')
    .addOption(new Option('--demo', 'load the demonstration network too').default(false))
    .action(start);
}

async function start({ demo }: StartOptions): Promise<void> {
  const settings = readSettings(readEnvironment('.env', process.env));
  const log = createLog(settings.logLevel);
  const metrics = createMetrics();
  const stopping = stopSignal();
  const progress = ora({ stream: process.stderr, discardStdin: false });
  const report = (text: string): void => {
    progress.start(text);
  };

  // The server listens first: a taken port is told at once, and whoever asks meanwhile hears that it starts.
  let database: Database | undefined;
  const there = (): Database => {
    if (database === undefined) throw notReadyYet();
    return database;
  };
  const limits = {
    cost: settings.costLimit,
    depth: settings.depthLimit,
    pageSize: maximumPageSize,
    ids: maximumListLength,
    insight: settings.insightMaxOrganizations,
    // A request has more.
    search: 5_000,
  };
  const schema = buildApiSchema();
  const server = await startServer({
    schema,
    settings,
    log,
    metrics,
    webFolder,
    checkArguments: checkCursors,
    health: { ready: async () => database !== undefined && (await database.watch.answers()) },
    createContext: (request) => new Context(there().graph, there().analyses, limits, request, there().live),
    exportsOf: (context: Context) => context.exports(schema),
    feedsOf: (context: Context) => context.feeds(schema),
    createReconciliation: (request) =>
      new Reconciliation(new Context(there().graph, there().analyses, limits, request)),
    credentials: {
      apiKey: async (text) => new KeyRepository(there().graph).callerOf(text),
      token: tokens(settings),
    },
    editions: () => there().editions,
  });
  let opened: Database | undefined;
  let stopForgetting = (): void => {};
  try {
    opened = await openDatabase(settings, metrics, log, report, stopping);
    await fill(opened, demo, report);
    database = opened;
    const { graph, analyses, live } = opened;
    const ofNobody = () => new Context(graph, analyses, limits, { languages: [], signal: stopping }, live);
    // Where it breaks off, plans are made for who asks first.
    void planAhead(schema, graph, ofNobody, stopping).catch(() => undefined);
    stopForgetting = forgetReceipts(new ReceiptRepository(opened.graph), settings.receiptLifetime, log);
    progress.succeed(`The graph is at ${server.url}/graphql, for people and programs alike; Ctrl-C stops it.`);
    const reason = await Promise.race([aborted(stopping), opened.lost]);
    if (reason instanceof SetupError) throw reason;
    report('Stopping');
  } catch (error) {
    if (!stopping.aborted) throw error;
  } finally {
    progress.stop();
    stopForgetting();
    await server.stop();
    await opened?.close();
  }
}

async function fill({ graph }: Database, withDemo: boolean, report: (text: string) => void): Promise<void> {
  const facts = new FactRepository(graph.patient());
  report('Loading the seed');
  const seed = await loadSeed(facts);
  if (seed !== null && seed.kept.length > 0) report(`Left ${seed.kept.length} facts of the seed as others have them`);
  if (!withDemo) return;
  report('Loading the demonstration network');
  const { demoNetwork } = await import('../demo/demo-network.js');
  const [demo, author] = [demoNetwork(), { actor: 'demo', reason: 'Generated demonstration data' }];
  await facts.retractMissing(demo, author);
  await facts.write(demo, { ...author, ownOnly: true });
}

function notReadyYet(): ClientError {
  const headers = new Map([['Retry-After', '5']]);
  return new ClientError('UNAVAILABLE', 'The graph is being started; try again in a few seconds.', { headers });
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
