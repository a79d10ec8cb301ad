import type { Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { BaseContext } from '@apollo/server';
import express, { type RequestHandler } from 'express';
import type { Editions } from './dataset/editions.js';
import { ClientError } from './errors.js';
import type { ExportService } from './export/export.service.js';
import { answerFailure, answerNotFound } from './http/answers.js';
import { type ApolloOptions, createApollo } from './http/apollo.js';
import { beginExchange } from './http/exchange.js';
import { exportRoute } from './http/export.js';
import { type ContextRequest, graphqlRoute } from './http/graphql.js';
import { type Health, healthRoutes } from './http/health.js';
import type { Credentials } from './http/identify.js';
import { listen, urlOf } from './http/listen.js';
import { LiveSockets } from './http/live/sockets.js';
import { onUpgrade } from './http/live/upgrade.js';
import { recordRequests } from './http/record.js';
import { assets, embeddedPage, explorerPage, playgroundPage, securityHeaders } from './http/site.js';
import type { Metrics } from './metrics.js';
import { Rates } from './rate/rates.js';
import { reconcileRoute } from './reconcile/reconcile.route.js';
import type { Reconciliation } from './reconcile/reconciliation.js';
import type { Settings } from './settings.js';

export interface ServerOptions<Context extends BaseContext> extends ApolloOptions {
  readonly settings: Settings;
  readonly metrics: Metrics;
  readonly health: Health;
  /** Where Vite builds the pages. */
  readonly webFolder: string;
  /** Makes the context that resolvers get, anew for each request. */
  readonly createContext: (request: ContextRequest) => Context;
  /** Makes what answers /reconcile, anew for each request; without it nothing is there. */
  readonly createReconciliation?: ((request: ContextRequest) => Reconciliation) | undefined;
  /** What tells which answers still hold; without it none is kept. */
  readonly editions?: (() => Editions) | undefined;
  /** What tells whose a credential is; without it every credential is refused. */
  readonly credentials?: Credentials | undefined;
  /** What writes exports; without it there are none. */
  readonly exportsOf?: ((context: Context) => ExportService) | undefined;
}

export interface RunningServer {
  readonly url: string;
  /** Says "not ready", lets what is under way finish within the time set for it, then closes. */
  stop(): Promise<void>;
}

export async function startServer<Context extends BaseContext>(
  options: ServerOptions<Context>,
): Promise<RunningServer> {
  const {
    settings,
    log,
    metrics,
    health,
    webFolder,
    createContext,
    createReconciliation,
    editions,
    exportsOf,
    credentials,
  } = options;
  const underWay = new UnderWay();
  const rates = new Rates(settings);
  const apollo = createApollo<Context>(options);
  await apollo.start();

  const reconcile = createReconciliation
    ? reconcileRoute({ create: createReconciliation, settings, credentials, rates })
    : express.Router();
  const app = express()
    .disable('x-powered-by')
    .set('trust proxy', settings.trustProxy)
    .use(beginExchange, recordRequests(log, metrics), securityHeaders)
    .use(healthRoutes({ ready: async () => !underWay.stopping && (await health.ready()) }, metrics.registry))
    .use('/assets', assets(webFolder))
    .use(explorerPage(webFolder))
    .use('/embed', embeddedPage(webFolder, settings.embedOrigins ?? []))
    .use(
      '/graphql',
      playgroundPage(webFolder),
      underWay.count,
      graphqlRoute({ apollo, createContext, settings, editions, credentials, rates }),
    )
    .use(
      '/export',
      ...(exportsOf
        ? [
            underWay.count,
            exportRoute({ apollo, createContext, exportsOf, editions, log, settings, credentials, rates }),
          ]
        : []),
      answerNotFound,
    )
    .use('/reconcile', underWay.count, reconcile)
    .use(answerNotFound)
    .use(answerFailure(log, settings.costLimit));

  const server = await listen(app, settings, log);
  const sockets = new LiveSockets<Context>({ ...options, apollo, rates });
  if (options.schema.getSubscriptionType()) onUpgrade(server, app, sockets.take);
  return {
    url: urlOf(server),
    stop: async () => {
      await Promise.all([underWay.finished(settings.shutdownTimeout), sockets.stop()]);
      await close(server);
      await apollo.stop();
    },
  };
}

/** Knows which requests are under way, and takes no more once the server stops. */
class UnderWay {
  stopping = false;
  private requests = 0;
  private whenNone = (): void => {};

  readonly count: RequestHandler = (_request, response, next) => {
    if (this.stopping) {
      const headers = new Map([
        ['Retry-After', '5'],
        ['Connection', 'close'],
      ]);
      throw new ClientError('UNAVAILABLE', 'The server is stopping; try again in a few seconds.', { headers });
    }
    this.requests += 1;
    response.once('close', () => {
      this.requests -= 1;
      if (this.requests === 0) this.whenNone();
    });
    next();
  };

  async finished(milliseconds: number): Promise<void> {
    this.stopping = true;
    const none = new Promise<void>((resolve) => {
      this.whenNone = resolve;
    });
    if (this.requests > 0) await Promise.race([none, delay(milliseconds, undefined, { ref: false })]);
  }
}

/** Connections that carry no request close at once; what still sends a moment later is cut off. */
async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  await Promise.race([closed, delay(500, undefined, { ref: false })]);
  server.closeAllConnections();
  await closed;
}
