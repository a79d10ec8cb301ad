import type { BaseContext } from '@apollo/server';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Editions } from '../dataset/editions.js';
import { ClientError } from '../errors.js';
import { atom } from '../feed/atom.js';
import { type FeedName, type FeedService, feedNames } from '../feed/feed.service.js';
import { type Rates, rateHeaders } from '../rate/rates.js';
import type { Settings } from '../settings.js';
import { baseOf } from './base-of.js';
import { charge, chargeRequests } from './charge.js';
import { letPagesAsk } from './cors.js';
import { hasAlready, letKeep, tagOf } from './entity-tag.js';
import { givenIn, refuseAllButGet } from './export.js';
import { askedBy, type ContextRequest } from './graphql.js';
import { type Credentials, identify } from './identify.js';
import { limitTime } from './limit-time.js';
import { vary } from './vary.js';

export interface FeedOptions<Context extends BaseContext> {
  readonly createContext: (request: ContextRequest) => Context;
  readonly feedsOf: (context: Context) => FeedService;
  readonly credentials?: Credentials | undefined;
  readonly rates: Rates;
  readonly editions?: (() => Editions) | undefined;
  readonly settings: Pick<Settings, 'requestTimeout'>;
}

/** Rows, as costs are counted: its entries, what they name and the documents behind them. */
const feedCost = 250;

/** What is new, for feed readers. */
export function feedsRoute<Context extends BaseContext>(options: FeedOptions<Context>): FastifyPluginAsync {
  const { limit, counted, signalOf } = limitTime(options.settings.requestTimeout);
  return async (scope) => {
    await letPagesAsk(scope, { methods: ['GET'], exposes: ['ETag', ...rateHeaders] });
    scope.addHook('onRequest', refuseAllButGet);
    scope.addHook('onRequest', counted(identify(options.credentials, options.rates)));
    scope.addHook('onRequest', chargeRequests(options.rates));
    scope.addHook('preHandler', limit);
    scope.route<{ Params: { file: string } }>({
      method: scope.supportedMethods,
      url: '/:file',
      handler: (request, reply) => {
        return answer(nameIn(request.params.file), request, reply, options, signalOf(request));
      },
    });
  };
}

async function answer<Context extends BaseContext>(
  name: FeedName,
  request: FastifyRequest,
  reply: FastifyReply,
  { createContext, feedsOf, editions }: FeedOptions<Context>,
  signal: AbortSignal,
): Promise<FastifyReply> {
  const { originalUrl } = request;
  const [asker, base] = [askedBy(request, signal), baseOf(request)];
  vary(reply, 'Accept-Language, Host');
  reply.header('Cache-Control', 'no-store');
  const tag = await tagOf(editions?.(), base, originalUrl, asker.languages);
  if (tag && hasAlready(request, tag)) {
    letKeep(reply, tag);
    return reply.code(304).send();
  }
  await charge(feedCost);
  const feed = await feedsOf(createContext(asker)).read(name, givenIn(originalUrl), {
    base,
    self: `${base}${originalUrl}`,
  });
  // The answer may have gone out at the time limit.
  if (reply.sent) return reply;
  if (tag) letKeep(reply, tag);
  return reply.type('application/atom+xml; charset=utf-8').send(atom(feed));
}

/** @throws ClientError NOT_FOUND */
function nameIn(file: string): FeedName {
  const found = feedNames.find((name) => file === `${name}.atom`);
  if (found !== undefined) return found;
  const names = feedNames.map((name) => `${name}.atom`).join(', ');
  throw new ClientError('NOT_FOUND', `Expected one of ${names}; got "${file.slice(0, 60)}".`);
}
