import { METHODS } from 'node:http';
import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises';
import type { BaseContext } from '@apollo/server';
import fastify, { type FastifyInstance, type onRequestHookHandler } from 'fastify';
import type { Editions } from './dataset/editions.js';
import { ClientError } from './errors.js';
import type { ExportService } from './export/export.service.js';
import type { FeedService } from './feed/feed.service.js';
import { trustIn } from './http/address.js';
import { answerFailure, answerNotFound } from './http/answers.js';
import { type ApolloOptions, createApollo } from './http/apollo.js';
import { beginExchange } from './http/exchange.js';
import { exportRoute } from './http/export.js';
import { feedsRoute } from './http/feeds.js';
import { type ContextRequest, graphqlRoute } from './http/graphql.js';
import { type Health, healthRoutes } from './http/health.js';
import type { Credentials } from './http/identify.js';
import { answerUnreadable, listen, serverOf, urlOf } from './http/listen.js';
import { LiveSockets } from './http/live/sockets.js';
import { onUpgrade } from './http/live/upgrade.js';
import { recordRequests } from './http/record.js';
import { addSecurityHeaders, assets, embeddedPage, explorerPage, playgroundPage, sendFiles } from './http/site.js';
import type { Metrics } from './metrics.js';
import { Rates } from './rate/rates.js';
import { reconcileRoute } from './reconcile/reconcile.route.js';
import type { Reconciliation } from './reconcile/reconciliation.js';
import type { Settings } from './settings.js';

export interface ServerOptions<Context extends BaseContext> extends ApolloOptions {
  readonly settings: Settings;
  readonly metrics: Metrics;
  readonly health: Health;
  /** Where Vite builds the pages, from the root on. */
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
  /** What tells feed readers what is new; without it there are no feeds. */
  readonly feedsOf?: ((context: Context) => FeedService) | undefined;
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
    feedsOf,
    credentials,
  } = options;
  const underWay = new UnderWay();
  const rates = new Rates(settings);
  const apollo = createApollo<Context>(options);
  await apollo.start();

  const failed = answerFailure(log, settings);
  const record = recordRequests(log, metrics);
  const app = fastify({
    serverFactory: serverOf(settings),
    clientErrorHandler: (error, socket) => answerUnreadable(error, socket, log, settings),
    // No hook has run when Fastify cannot read an address.
    frameworkErrors(_error, request, reply) {
      const unreadable = new ClientError(
        'BAD_REQUEST',
        'Expected an address that can be read: "%" stands before two digits.',
      );
      const refuse = () => failed(unreadable, request, reply);
      beginExchange.call(app, request, reply, () => record.call(app, request, reply, refuse));
    },
    // What is to be logged, src/http/record.ts does.
    logger: false,
    trustProxy: trustIn(settings.trustProxy),
    return503OnClosing: false,
    // What is too long for an address is refused with its headers.
    routerOptions: { caseSensitive: false, ignoreTrailingSlash: true, maxParamLength: 16_384 },
  });
  // Each scope says what it takes.
  app.removeAllContentTypeParsers();
  for (const method of METHODS) if (!app.supportedMethods.includes(method)) app.addHttpMethod(method);
  app.setErrorHandler(failed);
  app.setNotFoundHandler(answerNotFound);
  app.addHook('onRequest', beginExchange);
  app.addHook('onRequest', record);
  app.addHook('onRequest', addSecurityHeaders);
  await sendFiles(app, webFolder);

  await app.register(
    healthRoutes({ ready: async () => !underWay.stopping && (await health.ready()) }, metrics.registry),
  );
  await app.register(assets(webFolder), { prefix: '/assets' });
  await app.register(explorerPage(webFolder));
  await app.register(embeddedPage(webFolder, settings.embedOrigins ?? []), { prefix: '/embed' });
  await app.register(
    async (scope) => {
      scope.addHook('onRequest', playgroundPage(webFolder));
      scope.addHook('onRequest', underWay.count);
      await scope.register(graphqlRoute({ apollo, createContext, settings, editions, credentials, rates }));
    },
    { prefix: '/graphql' },
  );
  await app.register(async (scope) => {
    scope.addHook('onRequest', underWay.count);
    if (exportsOf) {
      const route = exportRoute({ apollo, createContext, exportsOf, editions, log, settings, credentials, rates });
      await scope.register(route, { prefix: '/export' });
    }
    if (feedsOf) {
      const route = feedsRoute({ createContext, feedsOf, editions, settings, credentials, rates });
      await scope.register(route, { prefix: '/feeds' });
    }
    if (createReconciliation) {
      const route = reconcileRoute({ create: createReconciliation, settings, credentials, rates });
      await scope.register(route, { prefix: '/reconcile' });
    }
  });

  await listen(app, settings);
  const sockets = new LiveSockets<Context>({ ...options, apollo, rates });
  if (options.schema.getSubscriptionType()) onUpgrade(app.server, sockets.take, settings);
  return {
    url: urlOf(app.server),
    stop: async () => {
      await Promise.all([underWay.finished(settings.shutdownTimeout), sockets.stop()]);
      await close(app);
      await apollo.stop();
    },
  };
}

/** Knows which requests are under way, and takes no more once the server stops. */
class UnderWay {
  stopping = false;
  private refusing = false;
  private requests = 0;
  private whenNone = (): void => {};

  readonly count: onRequestHookHandler = (_request, { raw: response }, done) => {
    if (this.refusing) {
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
    done();
  };

  async finished(milliseconds: number): Promise<void> {
    this.stopping = true;
    // What has come by now is read within these turns, and is under way as much as what was read before.
    for (let turn = 0; turn < 3; turn += 1) await nextTurn();
    this.refusing = true;
    const none = new Promise<void>((resolve) => {
      this.whenNone = resolve;
    });
    if (this.requests > 0) await Promise.race([none, delay(milliseconds, undefined, { ref: false })]);
  }
}

/** Connections that carry no request close at once; what still sends a moment later is cut off. */
async function close(app: FastifyInstance): Promise<void> {
  const closed = app.close();
  await Promise.race([closed, delay(500, undefined, { ref: false })]);
  app.server.closeAllConnections();
  await closed;
}
