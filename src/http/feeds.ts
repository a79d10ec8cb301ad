import { createHash } from 'node:crypto';
import type { BaseContext } from '@apollo/server';
import cors from 'cors';
import { type Request, type Response, Router } from 'express';
import type { Editions } from '../dataset/editions.js';
import { ClientError } from '../errors.js';
import { atom } from '../feed/atom.js';
import { type FeedName, type FeedService, feedNames } from '../feed/feed.service.js';
import { type Rates, rateHeaders } from '../rate/rates.js';
import type { Settings } from '../settings.js';
import { baseOf } from './base-of.js';
import { charge, chargeRequests } from './charge.js';
import { currentExchange } from './exchange.js';
import { refuseAllButGet } from './export.js';
import { type ContextRequest, languagesOf } from './graphql.js';
import { type Credentials, callerOf, identify } from './identify.js';
import { limitTime } from './limit-time.js';

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

/** What is new, for feed readers, at /feeds. */
export function feedsRoute<Context extends BaseContext>(options: FeedOptions<Context>): Router {
  const { limit, signalOf } = limitTime(options.settings.requestTimeout);
  return Router()
    .use(
      cors({ origin: '*', methods: ['GET'], exposedHeaders: ['ETag', 'X-Request-Id', ...rateHeaders], maxAge: 86_400 }),
    )
    .use(refuseAllButGet, identify(options.credentials, options.rates), chargeRequests(options.rates), limit)
    .get('/:file', (request: Request<{ file: string }>, response) => {
      return answer(nameIn(request.params.file), request, response, options, signalOf(request));
    });
}

async function answer<Context extends BaseContext>(
  name: FeedName,
  request: Request,
  response: Response,
  { createContext, feedsOf, editions }: FeedOptions<Context>,
  signal: AbortSignal,
): Promise<void> {
  const { originalUrl } = request;
  const [languages, base] = [languagesOf(request), baseOf(request)];
  response.vary('Accept-Language, Host');
  const edition = await editions?.().now();
  const isKept = edition !== undefined && editions?.().isComplete(edition);
  response.set('Cache-Control', isKept ? 'public, no-cache' : 'no-store');
  if (isKept) {
    const tag = createHash('sha256')
      .update(JSON.stringify([edition, base, originalUrl, languages]))
      .digest('base64url');
    response.set('ETag', `W/"${tag}"`);
    if (request.get('if-none-match')?.includes(tag)) {
      response.status(304).end();
      return;
    }
  }
  await charge(feedCost);
  const context = createContext({
    requestId: currentExchange()?.id ?? '',
    languages,
    signal,
    caller: callerOf(request),
  });
  const { searchParams } = new URL(originalUrl, base);
  const given = new Map([...new Set(searchParams.keys())].map((key) => [key, searchParams.getAll(key)]));
  const feed = await feedsOf(context).read(name, given, { base, self: `${base}${originalUrl}` });
  // The answer may have gone out at the time limit.
  if (!response.headersSent) response.type('application/atom+xml; charset=utf-8').send(atom(feed));
}

/** @throws ClientError NOT_FOUND */
function nameIn(file: string): FeedName {
  const found = feedNames.find((name) => file === `${name}.atom`);
  if (found !== undefined) return found;
  const names = feedNames.map((name) => `${name}.atom`).join(', ');
  throw new ClientError('NOT_FOUND', `Expected one of ${names}; got "${file.slice(0, 60)}".`);
}
