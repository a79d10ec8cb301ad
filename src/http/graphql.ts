import type { IncomingHttpHeaders } from 'node:http';
import type { ApolloServer, BaseContext } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyPluginAsync, FastifyRequest, onRequestHookHandler, preHandlerHookHandler } from 'fastify';
import type { Caller } from '../access/caller.js';
import type { Editions } from '../dataset/editions.js';
import { ClientError } from '../errors.js';
import { acceptedLanguages } from '../name/accepted-languages.js';
import { type Rates, rateHeaders } from '../rate/rates.js';
import type { Settings } from '../settings.js';
import { refuseOtherHosts } from './base-of.js';
import { readJson, refuseBodiesOtherThan, takeBodies } from './body.js';
import { chargeRequests } from './charge.js';
import { letPagesAsk } from './cors.js';
import { type Credentials, callerOf, identify } from './identify.js';
import { limitTime } from './limit-time.js';
import { rememberAnswers } from './remember-answers.js';

/** Who is told of what is new, over and over. */
export interface Listener {
  /** Milliseconds that it has made us wait for the network to take what it was told, all in all. */
  lag(): number;
  /** Breaks the connection off, as it takes too little. */
  cutOff(): void;
}

/** What a context may be made of. */
export interface ContextRequest {
  /** From Accept-Language, the most wanted first, ten at the most, as canonical BCP 47 tags; empty when any will do. */
  readonly languages: readonly string[];
  /** Aborts when the answer is out, so too when that was for lack of time, or when the client has gone. */
  readonly signal: AbortSignal;
  readonly caller: Caller;
  /** Of a subscription: what it tells of now. */
  readonly event?: unknown;
  /** Of a subscription: who listens. */
  readonly listener?: Listener;
}

export interface GraphqlOptions<Context extends BaseContext> {
  readonly apollo: ApolloServer<Context>;
  readonly createContext: (request: ContextRequest) => Context;
  readonly settings: Pick<Settings, 'bodyLimit' | 'requestTimeout' | 'answerCacheSize'>;
  /** What tells whose a credential is; without it every credential is refused. */
  readonly credentials?: Credentials | undefined;
  readonly editions?: (() => Editions) | undefined;
  readonly rates: Rates;
}

/** The API: anyone's page may ask it, none with its visitors' cookies. */
export function graphqlRoute<Context extends BaseContext>(options: GraphqlOptions<Context>): FastifyPluginAsync {
  const { apollo, createContext, settings, editions, credentials, rates } = options;
  const { limit, counted, signalOf } = limitTime(settings.requestTimeout);
  return async (scope) => {
    await letPagesAsk(scope, { methods: ['GET', 'POST'], exposes: ['ETag', 'WWW-Authenticate', ...rateHeaders] });
    scope.addHook('onRequest', refuseOtherMethods);
    scope.addHook('onRequest', refuseOtherHosts);
    scope.addHook('onRequest', refuseBodiesOtherThan('application/json'));
    scope.addHook('onRequest', counted(identify(credentials, rates)));
    scope.addHook('onRequest', chargeRequests(rates));
    await takeBodies(scope, { mediaType: 'application/json', limit: settings.bodyLimit, read: readJson });
    scope.addHook('preHandler', limit);
    scope.addHook('preHandler', keepNothing);
    if (editions && settings.answerCacheSize > 0) rememberAnswers(scope, editions, settings);
    scope.route({
      method: scope.supportedMethods,
      url: '/',
      handler: fastifyApolloHandler(apollo, {
        context: async (request) => createContext(askedBy(request, signalOf(request))),
      }),
    });
  };
}

/** Unless an answer turns out to be one that may be given again. */
const keepNothing: preHandlerHookHandler = (_request, reply, done) => {
  reply.header('Cache-Control', 'no-store');
  done();
};

export const refuseOtherMethods: onRequestHookHandler = ({ method }, _reply, done) => {
  if (method === 'GET' || method === 'POST') return done();
  throw new ClientError('METHOD_NOT_ALLOWED', `Expected GET or POST; got ${method}.`, {
    headers: new Map([['Allow', 'GET, POST']]),
  });
};

/** What a request says of who asks. */
export const askedBy = (request: FastifyRequest, signal: AbortSignal): ContextRequest => ({
  languages: languagesOf(request.headers),
  signal,
  caller: callerOf(request),
});

export function languagesOf(headers: Pick<IncomingHttpHeaders, 'accept-language'>): string[] {
  return acceptedLanguages(headers).flatMap((tag) => {
    try {
      return Intl.getCanonicalLocales(tag);
    } catch {
      return [];
    }
  });
}
