import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { BaseContext } from '@apollo/server';
import { type GraphQLError, parse } from 'graphql';
import {
  CloseCode,
  handleProtocols,
  type Context as LiveContextOf,
  makeServer,
  type ServerOptions,
  type SubscribePayload,
} from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { anonymous, type Caller } from '../../access/caller.js';
import { ClientError } from '../../errors.js';
import type { Metrics } from '../../metrics.js';
import type { Settings } from '../../settings.js';
import { addressOf, trustIn } from '../address.js';
import { languagesOf } from '../graphql.js';
import { type Credentials, callerBy } from '../identify.js';
import { Admission } from './admission.js';
import { LiveOperation, type OperationOptions, type Results, Told, toldOf } from './operation.js';
import type { TakeUpgrade } from './upgrade.js';

export interface SocketOptions<Context extends BaseContext> extends OperationOptions<Context> {
  readonly credentials?: Credentials | undefined;
  readonly metrics: Metrics;
  readonly settings: OperationOptions<Context>['settings'] &
    Pick<
      Settings,
      | 'bodyLimit'
      | 'liveConnections'
      | 'liveConnectionsPerAddress'
      | 'liveOrigins'
      | 'liveSubscriptionsPerConnection'
      | 'liveCredentialInterval'
      | 'trustProxy'
    >;
}

/** Milliseconds; who does not answer one ping before the next is gone. */
const pingEvery = 12_000;
/** Bytes that may wait in one socket. */
const mostBuffered = 4 * 1024 * 1024;
/** Messages of one client in a minute, whatever they are. */
const mostMessages = 300;
/** Milliseconds that a client has to say goodbye. */
const farewell = 1_000;
/** RFC 6455; 1013 came later: try again. */
const goingAway = 1_001;
const tryAgain = 1_013;

interface Extra {
  readonly socket: WebSocket;
  readonly headers: IncomingMessage['headers'];
  readonly address: string;
  readonly requestId: string;
  caller: Caller;
}

type LiveContext = LiveContextOf<Record<string, unknown>, Extra>;

/** Subscriptions at /graphql, in the protocol graphql-transport-ws. */
export class LiveSockets<Context extends BaseContext> {
  private readonly sockets = new Set<WebSocket>();
  private readonly admission: Admission;
  private readonly webSockets: WebSocketServer;
  private readonly protocol: ReturnType<typeof makeServer<Record<string, unknown>, Extra>>;
  private readonly clients = new Set<LiveContext>();
  private stopping = false;

  constructor(private readonly options: SocketOptions<Context>) {
    const { settings, metrics } = options;
    this.admission = new Admission(settings);
    this.webSockets = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      maxPayload: settings.bodyLimit,
      handleProtocols,
    });
    this.protocol = makeServer<Record<string, unknown>, Extra>(this.hooks());
    metrics.watchSockets(() => ({ sockets: this.sockets.size, subscriptions: this.count() }));
  }

  readonly take: TakeUpgrade = (request, socket, head) => {
    if (this.stopping) return unavailable('The server is stopping');
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    if (pathname !== '/graphql') {
      return new ClientError(
        'NOT_FOUND',
        `No WebSocket is at ${pathname.slice(0, 80)}; subscriptions are at /graphql.`,
      );
    }
    const address = addressOf(request, trustIn(this.options.settings.trustProxy));
    const refused = this.admission.refusalOf(address, request.headers);
    if (refused !== undefined) return refused;
    const leave = this.admission.enter(address);
    socket.once('close', leave);
    this.webSockets.handleUpgrade(request, socket, head, (webSocket) => this.open(webSocket, request.headers, address));
    return undefined;
  };

  /** Says goodbye to all, so that they go to another server; who does not listen is cut off. */
  async stop(): Promise<void> {
    this.stopping = true;
    const closed = [...this.sockets].map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    for (const socket of this.sockets) socket.close(goingAway, 'The server is stopping');
    await Promise.race([Promise.all(closed), delay(farewell, undefined, { ref: false })]);
    for (const socket of this.sockets) socket.terminate();
  }

  private count(): number {
    return [...this.clients].reduce((sum, { subscriptions }) => sum + Object.keys(subscriptions).length, 0);
  }

  private open(socket: WebSocket, headers: Extra['headers'], address: string): void {
    this.sockets.add(socket);
    const requestId = randomUUID();
    const extra: Extra = { socket, headers, address, requestId, caller: anonymous };
    const closed = this.protocol.opened(
      {
        protocol: socket.protocol,
        send: (data) => this.send(socket, data),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (take) => this.listen(socket, take),
      },
      extra,
    );
    const stopPinging = keepAlive(socket);
    // ws closes the socket itself, with the code that says what was wrong with what came.
    socket.on('error', (error) => this.options.log.debug({ err: error, requestId }, 'A WebSocket failed'));
    socket.once('close', (code, reason) => {
      this.sockets.delete(socket);
      stopPinging();
      void closed(code, String(reason));
    });
  }

  /** Resolves once the network has taken it, so that a subscription reads no further than its client does. */
  private send(socket: WebSocket, data: string): Promise<void> {
    if (socket.readyState !== socket.OPEN) return Promise.resolve();
    if (socket.bufferedAmount > mostBuffered) this.cutOff(socket);
    // Whatever fails here closes the socket too, and that is told there.
    return new Promise((resolve) => socket.send(data, () => resolve()));
  }

  private listen(socket: WebSocket, take: (data: string) => Promise<void>): void {
    let [since, count] = [performance.now(), 0];
    socket.on('message', (data) => {
      if (performance.now() - since > 60_000) [since, count] = [performance.now(), 0];
      count += 1;
      if (count > mostMessages) {
        socket.close(CloseCode.TooManyInitialisationRequests, `Expected at most ${mostMessages} messages a minute`);
        return;
      }
      take(String(data)).catch((error: unknown) => {
        // The protocol has a kind of message that only servers send.
        this.options.log.debug({ err: error }, 'An unforeseen message');
        socket.close(CloseCode.BadRequest, 'Unexpected message');
      });
    });
  }

  private cutOff(socket: WebSocket): void {
    socket.close(tryAgain, 'Too little was taken of what there was to tell');
    // A client that reads nothing reads no farewell either.
    setTimeout(() => socket.terminate(), farewell).unref();
  }

  private hooks(): ServerOptions<Record<string, unknown>, Extra> {
    const { schema, log, metrics } = this.options;
    return {
      onConnect: (context) => {
        this.clients.add(context);
        const { authorization, Authorization, 'accept-language': languages } = context.connectionParams ?? {};
        // Pages cannot set the headers of a WebSocket.
        if (typeof languages === 'string') context.extra.headers['accept-language'] = languages.slice(0, 1_000);
        return this.identify(context.extra, authorization ?? Authorization);
      },
      onSubscribe: async ({ subscriptions, extra }, _id, payload) => {
        const results = await this.begin(extra, payload, Object.keys(subscriptions).length);
        if (!('next' in results)) return results;
        const { query, operationName } = payload;
        return { schema, document: parse(query), ...(operationName ? { operationName } : {}), contextValue: results };
      },
      subscribe: ({ contextValue }) => contextValue as Results as never,
      onNext: (_context, _id, _payload, _args, { errors }) => {
        metrics.observeEvent(String(errors?.[0]?.extensions?.code ?? 'OK'));
      },
      onError: ({ extra: { requestId: id } }, _id, _payload, errors) =>
        errors.map((error) => (error instanceof Told ? error : toldOf(error, { id }, log)).formatted),
      onClose: (context) => void this.clients.delete(context),
    };
  }

  private begin(
    { socket, headers, address, requestId, caller }: Extra,
    payload: SubscribePayload,
    count: number,
  ): Promise<Results | readonly GraphQLError[]> {
    const { settings, log } = this.options;
    const most = settings.liveSubscriptionsPerConnection;
    if (count > most) {
      const message = `Expected at most ${most} subscriptions in a WebSocket; end one, or open another.`;
      return Promise.resolve([toldOf(new ClientError('RATE_LIMITED', message), { id: requestId }, log)]);
    }
    const cutOff = (): void => this.cutOff(socket);
    const subscriber = { requestId, caller, cutOff, languages: languagesOf(headers), address };
    return new LiveOperation(this.options, payload, subscriber).begin();
  }

  /** A credential that does not hold ends the connection, now or when it ceases to hold. */
  private async identify(extra: Extra, inMessage: unknown): Promise<boolean> {
    const { socket, headers } = extra;
    const given = inMessage ?? headers.authorization;
    if (given === undefined) return true;
    if (!(await this.holds(extra, given))) return false;
    const every = this.options.settings.liveCredentialInterval;
    const again = setInterval(() => void this.holds(extra, given), every).unref();
    socket.once('close', () => clearInterval(again));
    return true;
  }

  private async holds(extra: Extra, given: unknown): Promise<boolean> {
    try {
      const { credentials, rates } = this.options;
      extra.caller = await callerBy(String(given), extra.address, credentials, rates);
      return true;
    } catch (error) {
      const isRefused = error instanceof ClientError && error.code === 'UNAUTHENTICATED';
      // Whoever was believed before is believed until somebody can be asked again.
      if (!isRefused && extra.caller !== anonymous) return true;
      const code = isRefused ? CloseCode.Unauthorized : tryAgain;
      extra.socket.close(code, error instanceof ClientError ? error.message.slice(0, 120) : 'Not now');
      return false;
    }
  }
}

/** Ends a connection whose other end is gone without a word. */
function keepAlive(socket: WebSocket): () => void {
  let answered = true;
  socket.on('pong', () => {
    answered = true;
  });
  const pinging = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, pingEvery);
  return () => clearInterval(pinging);
}

function unavailable(reason: string): ClientError {
  return new ClientError('UNAVAILABLE', `${reason}; try again in a few seconds.`, {
    headers: new Map([['Retry-After', '5']]),
  });
}
