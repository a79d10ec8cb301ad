import { parse } from 'node:querystring';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { ClientError } from '../errors.js';
import { baseOf } from '../http/base-of.js';
import { refuseBodiesOtherThan, takeBodies } from '../http/body.js';
import { charge, chargeRequests } from '../http/charge.js';
import { letPagesAsk } from '../http/cors.js';
import { currentExchange } from '../http/exchange.js';
import { askedBy, type ContextRequest, refuseOtherMethods } from '../http/graphql.js';
import { type Credentials, identify } from '../http/identify.js';
import { limitTime } from '../http/limit-time.js';
import { vary } from '../http/vary.js';
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

const form = 'application/x-www-form-urlencoded';
/** More than a form of ours has. */
const mostFields = 20;

/** The W3C Reconciliation Service API 0.2, as OpenRefine speaks it: the only path that takes bodies of forms. */
export function reconcileRoute({ create, settings, credentials, rates }: Options): FastifyPluginAsync {
  const { limit, counted, signalOf } = limitTime(settings.requestTimeout);
  const service = (request: FastifyRequest): Reconciliation => create(askedBy(request, signalOf(request)));

  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const given = request.method === 'POST' ? ((request.body ?? {}) as Given) : givenIn(request);
    const queries = textOf(given, 'queries');
    const extend = textOf(given, 'extend');
    if (queries !== undefined) {
      const batch = batchOf(queries);
      const rows = [...batch.values()].reduce((sum, query) => sum + (query.limit ?? 0), 0);
      await chargeUpTo(settings.costLimit, rows * 3);
      return service(request).reconcile(batch);
    }
    if (extend !== undefined) {
      const extension = extensionOf(extend);
      await chargeUpTo(settings.costLimit, extension.ids.length * (1 + extension.properties.length));
      return service(request).extend(extension);
    }
    if (request.method !== 'GET' && given.query !== undefined) {
      throw refused('Expected queries, a batch of queries in JSON; a single query is of an older version.');
    }
    vary(reply, 'Host');
    return manifestAt(baseOf(request));
  };

  return async (scope) => {
    await letPagesAsk(scope, { methods: ['GET', 'POST'], exposes: rateHeaders });
    scope.addHook('onRequest', refuseOtherMethods);
    scope.addHook('onRequest', refuseBodiesOtherThan(form));
    scope.addHook('onRequest', counted(identify(credentials, rates)));
    scope.addHook('onRequest', chargeRequests(rates));
    await takeBodies(scope, {
      mediaType: form,
      limit: settings.bodyLimit,
      read: (text) => {
        if (text.split('&').length <= mostFields) return parse(text);
        throw new ClientError('PAYLOAD_TOO_LARGE', `Expected a form of at most ${mostFields} fields; got more.`);
      },
    });
    scope.addHook('preHandler', limit);
    scope.route({ method: scope.supportedMethods, url: '/', handler: answer });
    scope.get('/suggest/entity', async (request) => {
      const prefix = textOf(givenIn(request), 'prefix') ?? '';
      if (prefix.length > 256) throw refused('Expected a prefix of at most 256 characters.');
      await charge(suggestions);
      return service(request).suggest(prefix, cursorOf(request), suggestions);
    });
    scope.get('/suggest/type', async (request) => ({ result: named(types, request) }));
    scope.get('/suggest/property', async (request) => ({ result: named([affiliation, ...properties], request) }));
    scope.get('/properties', async (request) => {
      const most = Number(textOf(givenIn(request), 'limit') ?? extended.length);
      const terms = extended.slice(0, Number.isFinite(most) && most > 0 ? most : extended.length);
      return {
        type: textOf(givenIn(request), 'type') ?? 'ORGANIZATION',
        properties: terms.map(({ id, name }) => ({ id, name })),
      };
    });
    scope.get('/flyout/entity', async (request) => {
      const [id, reconciliation] = [idOf(request), service(request)];
      const organization = await reconciliation.find(id);
      if (organization === null) throw notThere(id);
      const html = flyout(reconciliation.nameOf(organization), await reconciliation.described(organization));
      return { id, html };
    });
    scope.get('/flyout/type', async (request) => flyoutOf(types, request));
    scope.get('/flyout/property', async (request) => flyoutOf([affiliation, ...extended], request));
    scope.get('/preview', async (request, reply) => {
      const [id, reconciliation] = [idOf(request), service(request)];
      const organization = await reconciliation.find(id);
      if (organization === null) throw notThere(id);
      const { names, website, founded } = organization;
      const lines = [id, names.map(({ value }) => value).join(' · '), founded ?? '', website ?? ''];
      standInFrames(reply).type('text/html; charset=utf-8');
      return previewPage(
        reconciliation.nameOf(organization),
        await reconciliation.described(organization),
        lines.filter((line) => line !== ''),
      );
    });
  };
}

type Given = Readonly<Record<string, unknown>>;

const givenIn = ({ query }: FastifyRequest): Given => query as Given;

/** Clients show the page in a frame of their own; it loads nothing and runs nothing. */
function standInFrames(reply: FastifyReply): FastifyReply {
  reply.removeHeader('X-Frame-Options');
  reply.removeHeader('Cross-Origin-Resource-Policy');
  return reply.header('Content-Security-Policy', "default-src 'none'; frame-ancestors *");
}

async function chargeUpTo(costLimit: number, cost: number): Promise<void> {
  const exchange = currentExchange();
  if (exchange) exchange.cost = cost;
  if (cost <= costLimit) return charge(cost);
  throw new ClientError('QUERY_TOO_COMPLEX', `This may read ${cost} rows, and ${costLimit} are allowed: ask for less.`);
}

/** @throws ClientError where it is given twice. */
function textOf(given: Given, name: string): string | undefined {
  const value = given[name];
  if (value === undefined || typeof value === 'string') return value;
  throw refused(`Expected ${name} once, as a text.`);
}

function idOf(request: FastifyRequest): string {
  const id = textOf(givenIn(request), 'id');
  if (id === undefined || id === '') throw refused('Expected an id.');
  return id;
}

function cursorOf(request: FastifyRequest): number {
  const cursor = Number(textOf(givenIn(request), 'cursor') ?? 0);
  if (Number.isInteger(cursor) && cursor >= 0 && cursor <= 80) return cursor;
  throw refused('Expected cursor to be a whole number from 0 to 80.');
}

function named(terms: readonly Term[], request: FastifyRequest): Term[] {
  const prefix = (textOf(givenIn(request), 'prefix') ?? '').trim().toLowerCase();
  return terms.filter(({ id, name }) => `${id}\n${name}`.toLowerCase().includes(prefix)).slice(cursorOf(request));
}

function flyoutOf(terms: readonly Term[], request: FastifyRequest): { id: string; html: string } {
  const id = idOf(request);
  const term = terms.find((each) => each.id === id);
  if (term === undefined) throw notThere(id);
  return { id, html: flyout(term.name, term.description) };
}

const notThere = (id: string): ClientError =>
  new ClientError('NOT_FOUND', `Nothing has the id ${id.slice(0, 200)} here.`);
