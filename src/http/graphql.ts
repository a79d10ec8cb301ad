import type { ApolloServer, BaseContext } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import cors from 'cors';
import express, { type Request, type RequestHandler, Router } from 'express';
import type { Caller } from '../access/caller.js';
import type { Editions } from '../dataset/editions.js';
import { ClientError } from '../errors.js';
import { acceptedLanguages } from '../name/accepted-languages.js';
import { type Rates, rateHeaders } from '../rate/rates.js';
import type { Settings } from '../settings.js';
import { refuseBodiesOtherThan } from './body-type.js';
import { chargeRequests } from './charge.js';
import { currentExchange } from './exchange.js';
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
  readonly requestId: string;
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

/** The API at /graphql: anyone's page may ask it, none with its visitors' cookies. */
export function graphqlRoute<Context extends BaseContext>(options: GraphqlOptions<Context>): Router {
  const { apollo, createContext, settings, editions, credentials, rates } = options;
  const { limit, counted, signalOf } = limitTime(settings.requestTimeout);

  const execute = expressMiddleware(apollo, {
    context: async ({ req }) =>
      createContext({
        requestId: currentExchange()?.id ?? '',
        languages: languagesOf(req),
        signal: signalOf(req),
        caller: callerOf(req),
      }),
  });

  return Router()
    .use(
      cors({
        origin: '*',
        methods: ['GET', 'POST'],
        exposedHeaders: ['ETag', 'X-Request-Id', 'WWW-Authenticate', ...rateHeaders],
        maxAge: 86_400,
      }),
    )
    .use(
      refuseOtherMethods,
      refuseBodiesOtherThan('application/json'),
      counted(identify(credentials, rates)),
      chargeRequests(rates),
    )
    .use(express.json({ limit: settings.bodyLimit }))
    .use(
      limit,
      keepNothing,
      ...(editions && settings.answerCacheSize > 0 ? [rememberAnswers(editions, settings)] : []),
      execute,
    );
}

/** Unless an answer turns out to be one that may be given again. */
const keepNothing: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

export const refuseOtherMethods: RequestHandler = ({ method }, _response, next) => {
  if (method === 'GET' || method === 'POST') return next();
  throw new ClientError('METHOD_NOT_ALLOWED', `Expected GET or POST; got ${method}.`, {
    headers: new Map([['Allow', 'GET, POST']]),
  });
};

export function languagesOf(request: Pick<Request, 'acceptsLanguages'>): string[] {
  return acceptedLanguages(request).flatMap((tag) => {
    try {
      return Intl.getCanonicalLocales(tag);
    } catch {
      return [];
    }
  });
}
