import cors from 'cors';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { ClientError } from '../errors.js';
import { baseOf } from '../http/base-of.js';
import { refuseBodiesOtherThan } from '../http/body-type.js';
import { charge, chargeRequests } from '../http/charge.js';
import { currentExchange } from '../http/exchange.js';
import { type ContextRequest, languagesOf, refuseOtherMethods } from '../http/graphql.js';
import { type Credentials, callerOf, identify } from '../http/identify.js';
import { limitTime } from '../http/limit-time.js';
import { type Rates, rateHeaders } from '../rate/rates.js';
import type { Settings } from '../settings.js';
import { manifestAt } from './manifest.js';
import { flyout, previewPage } from './pages.js';
import { batchOf, extensionOf, refused } from './reconcile-query.js';
import type { Reconciliation } from './reconciliation.js';
import { affiliation, extended, properties, type Term, types } from './vocabulary.js';

interface Options {
  readonly create: (request: ContextRequest) => Reconciliation;
  readonly credentials?: Credentials | undefined;
  readonly rates: Rates;
  readonly settings: Pick<Settings, 'bodyLimit' | 'requestTimeout' | 'costLimit'>;
}

const suggestions = 20;

/** The W3C Reconciliation Service API 0.2, as OpenRefine speaks it: the only path that takes bodies of forms. */
export function reconcileRoute({ create, settings, credentials, rates }: Options): Router {
  const { limit, signalOf } = limitTime(settings.requestTimeout);
  const service = (request: Request): Reconciliation =>
    create({
      requestId: currentExchange()?.id ?? '',
      languages: languagesOf(request),
      signal: signalOf(request),
      caller: callerOf(request),
    });

  const answer: RequestHandler = async (request, response) => {
    const given: Record<string, unknown> = request.method === 'POST' ? (request.body ?? {}) : request.query;
    const queries = textOf(given, 'queries');
    const extend = textOf(given, 'extend');
    if (queries !== undefined) {
      const batch = batchOf(queries);
      const rows = [...batch.values()].reduce((sum, query) => sum + (query.limit ?? 0), 0);
      await chargeUpTo(settings.costLimit, rows * 3);
      response.json(await service(request).reconcile(batch));
    } else if (extend !== undefined) {
      const extension = extensionOf(extend);
      await chargeUpTo(settings.costLimit, extension.ids.length * (1 + extension.properties.length));
      response.json(await service(request).extend(extension));
    } else if (request.method === 'GET' || given.query === undefined) {
      response.vary('Host').json(manifestAt(baseOf(request)));
    } else {
      throw refused('Expected queries, a batch of queries in JSON; a single query is of an older version.');
    }
  };

  return Router()
    .use(
      cors({ origin: '*', methods: ['GET', 'POST'], exposedHeaders: ['X-Request-Id', ...rateHeaders], maxAge: 86_400 }),
    )
    .use(
      refuseOtherMethods,
      refuseBodiesOtherThan('application/x-www-form-urlencoded'),
      identify(credentials, rates),
      chargeRequests(rates),
    )
    .use(express.urlencoded({ extended: false, limit: settings.bodyLimit, parameterLimit: 20 }))
    .use(limit)
    .all('/', answer)
    .get('/suggest/entity', async (request, response) => {
      const prefix = textOf(request.query, 'prefix') ?? '';
      if (prefix.length > 256) throw refused('Expected a prefix of at most 256 characters.');
      await charge(suggestions);
      response.json(await service(request).suggest(prefix, cursorOf(request), suggestions));
    })
    .get('/suggest/type', (request, response) => void response.json({ result: named(types, request) }))
    .get('/suggest/property', (request, response) => {
      response.json({ result: named([affiliation, ...properties], request) });
    })
    .get('/properties', (request, response) => {
      const most = Number(textOf(request.query, 'limit') ?? extended.length);
      const terms = extended.slice(0, Number.isFinite(most) && most > 0 ? most : extended.length);
      response.json({
        type: textOf(request.query, 'type') ?? 'ORGANIZATION',
        properties: terms.map(({ id, name }) => ({ id, name })),
      });
    })
    .get('/flyout/entity', async (request, response) => {
      const [id, reconciliation] = [idOf(request), service(request)];
      const organization = await reconciliation.find(id);
      if (organization === null) throw notThere(id);
      const html = flyout(reconciliation.nameOf(organization), await reconciliation.described(organization));
      response.json({ id, html });
    })
    .get('/flyout/type', (request, response) => void response.json(flyoutOf(types, request)))
    .get('/flyout/property', (request, response) => {
      response.json(flyoutOf([affiliation, ...extended], request));
    })
    .get('/preview', async (request, response) => {
      const [id, reconciliation] = [idOf(request), service(request)];
      const organization = await reconciliation.find(id);
      if (organization === null) throw notThere(id);
      const { names, website, founded } = organization;
      const lines = [id, names.map(({ value }) => value).join(' · '), founded ?? '', website ?? ''];
      const name = reconciliation.nameOf(organization);
      standInFrames(response)
        .type('html')
        .send(
          previewPage(
            name,
            await reconciliation.described(organization),
            lines.filter((line) => line !== ''),
          ),
        );
    });
}

/** Clients show the page in a frame of their own; it loads nothing and runs nothing. */
function standInFrames(response: Response): Response {
  response.removeHeader('X-Frame-Options');
  response.removeHeader('Cross-Origin-Resource-Policy');
  return response.set('Content-Security-Policy', "default-src 'none'; frame-ancestors *");
}

async function chargeUpTo(costLimit: number, cost: number): Promise<void> {
  const exchange = currentExchange();
  if (exchange) exchange.cost = cost;
  if (cost <= costLimit) return charge(cost);
  throw new ClientError('QUERY_TOO_COMPLEX', `This may read ${cost} rows, and ${costLimit} are allowed: ask for less.`);
}

/** @throws ClientError where it is given twice. */
function textOf(given: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = given[name];
  if (value === undefined || typeof value === 'string') return value;
  throw refused(`Expected ${name} once, as a text.`);
}

function idOf(request: Request): string {
  const id = textOf(request.query, 'id');
  if (id === undefined || id === '') throw refused('Expected an id.');
  return id;
}

function cursorOf(request: Request): number {
  const cursor = Number(textOf(request.query, 'cursor') ?? 0);
  if (Number.isInteger(cursor) && cursor >= 0 && cursor <= 80) return cursor;
  throw refused('Expected cursor to be a whole number from 0 to 80.');
}

function named(terms: readonly Term[], request: Request): Term[] {
  const prefix = (textOf(request.query, 'prefix') ?? '').trim().toLowerCase();
  return terms.filter(({ id, name }) => `${id}\n${name}`.toLowerCase().includes(prefix)).slice(cursorOf(request));
}

function flyoutOf(terms: readonly Term[], request: Request): { id: string; html: string } {
  const id = idOf(request);
  const term = terms.find((each) => each.id === id);
  if (term === undefined) throw notThere(id);
  return { id, html: flyout(term.name, term.description) };
}

const notThere = (id: string): ClientError =>
  new ClientError('NOT_FOUND', `Nothing has the id ${id.slice(0, 200)} here.`);
