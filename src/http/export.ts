import type { OutgoingHttpHeaders } from 'node:http';
import type { ApolloServer, BaseContext } from '@apollo/server';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import Negotiator from 'negotiator';
import type { Editions } from '../dataset/editions.js';
import { ClientError, type ErrorCode, statusOfCode } from '../errors.js';
import type { ExportService } from '../export/export.service.js';
import { ExportSlots } from '../export/export-slots.js';
import { type ExportForm, formNames, formOf, tableNames } from '../export/forms.js';
import { type Ask, questionNames } from '../export/question.js';
import { begun, send, whenStalled } from '../export/send.js';
import type { Logger } from '../log.js';
import { type Rates, rateHeaders } from '../rate/rates.js';
import type { Settings } from '../settings.js';
import { charge, chargeRequests, count } from './charge.js';
import { letPagesAsk } from './cors.js';
import { hasAlready, letKeep, tagOf } from './entity-tag.js';
import { currentExchange } from './exchange.js';
import { askedBy, type ContextRequest } from './graphql.js';
import { type Credentials, identify } from './identify.js';
import { vary } from './vary.js';

export interface ExportOptions<Context extends BaseContext> {
  readonly apollo: ApolloServer<Context>;
  readonly createContext: (request: ContextRequest) => Context;
  readonly exportsOf: (context: Context) => ExportService;
  readonly credentials?: Credentials | undefined;
  readonly editions?: (() => Editions) | undefined;
  readonly log: Logger;
  readonly rates: Rates;
  readonly settings: Pick<Settings, 'exportConcurrency' | 'exportTimeout' | 'exportStallTimeout' | 'costLimit'>;
}

interface Wanted {
  readonly name: string;
  readonly file: string;
  readonly form: ExportForm;
}

/** Parts of the graph as files, and answers in the same forms. */
export function exportRoute<Context extends BaseContext>(options: ExportOptions<Context>): FastifyPluginAsync {
  const { settings, log, credentials, rates } = options;
  const slots = new ExportSlots(settings.exportConcurrency);
  return async (scope) => {
    await letPagesAsk(scope, { methods: ['GET'], exposes: ['ETag', ...rateHeaders] });
    scope.addHook('onRequest', refuseAllButGet);
    scope.addHook('onRequest', identify(credentials, rates));
    scope.addHook('onRequest', chargeRequests(rates));
    scope.route<{ Params: { file: string } }>({
      method: scope.supportedMethods,
      url: '/:file',
      handler: async (request, reply) => {
        await count('exports');
        const wanted = wantedFile(request.params.file);
        const giveBack = slots.take(request.ip);
        reply.raw.once('close', giveBack);
        try {
          await answer(wanted, request, reply, options);
        } catch (error) {
          giveBack();
          if (!reply.sent) throw error;
          log.info({ requestId: currentExchange()?.id, err: error }, 'An export was broken off');
        }
        return reply;
      },
    });
  };
}

async function answer<Context extends BaseContext>(
  { name, file, form }: Wanted,
  request: FastifyRequest,
  reply: FastifyReply,
  { apollo, createContext, exportsOf, editions, settings }: ExportOptions<Context>,
): Promise<void> {
  const { raw: response } = reply;
  vary(reply, 'Accept-Encoding');
  // What takes part in sending listens for its end.
  response.setMaxListeners(20);
  const tag = await tagOf(editions?.(), request.originalUrl);
  if (tag && hasAlready(request, tag)) {
    letKeep(reply, tag);
    reply.code(304).send();
    return;
  }
  const headers = { 'Content-Type': form.mediaType, 'Content-Disposition': `attachment; filename="${file}"` };
  if (request.method === 'HEAD') {
    // Whether an answer to a question may be kept is known once it is there.
    if (tag && !questionNames.includes(name)) letKeep(reply, tag);
    reply.headers(headers).send();
    return;
  }

  // How much it will be is not known yet; as much as the dearest operation may read.
  await charge(settings.costLimit);

  const stopping = new AbortController();
  const tooLong = setTimeout(() => stopping.abort(overdue(settings.exportTimeout)), settings.exportTimeout);
  response.once('close', () => {
    clearTimeout(tooLong);
    if (!response.writableFinished) stopping.abort(gone);
  });
  whenStalled(response, settings.exportStallTimeout, () => stopping.abort(gone));
  // Files are the same in all languages.
  const context = createContext({ ...askedBy(request, stopping.signal), languages: [] });
  const given = givenIn(request.originalUrl);
  const source = await exportsOf(context).open(name, given, askOf(apollo, context));
  const chunks = await begun(form.write(source));
  reply.headers(headers);
  if (tag && !currentExchange()?.volatile) letKeep(reply, tag);
  const gzip = !form.compressed && new Negotiator(request.raw).encoding(['gzip', 'identity']) === 'gzip';
  if (gzip) reply.header('Content-Encoding', 'gzip');
  // From here on what fails breaks the connection.
  reply.hijack();
  response.writeHead(200, reply.getHeaders() as OutgoingHttpHeaders);
  await send(chunks, response, { gzip, signal: stopping.signal });
}

const gone = new ClientError('TIMEOUT', 'Nobody takes this export any more.');

function overdue(milliseconds: number): ClientError {
  return new ClientError(
    'TIMEOUT',
    `The export was not done within ${milliseconds / 1_000} seconds; take less at once.`,
  );
}

export const refuseAllButGet: onRequestHookHandler = ({ method }, _reply, done) => {
  if (method === 'GET' || method === 'HEAD') return done();
  throw new ClientError('METHOD_NOT_ALLOWED', `Expected GET; got ${method}.`, {
    headers: new Map([['Allow', 'GET, HEAD']]),
  });
};

/** @throws ClientError NOT_FOUND */
function wantedFile(file: string): Wanted {
  const [, name = '', ending = ''] = /^(\w+)\.(.+)$/.exec(file) ?? [];
  const form = formOf(name, ending);
  const isNamed = ending === 'csv' || name === 'graph' || questionNames.includes(name);
  if (form !== undefined && isNamed) return { name, file, form };
  throw new ClientError(
    'NOT_FOUND',
    `Expected one of ${['graph', ...questionNames].join(', ')} with one of ${formNames.map((each) => `.${each}`).join(', ')}, or one of ${tableNames.join(', ')} with .csv; got "${file.slice(0, 60)}".`,
  );
}

/** The parameters of an address. */
export function givenIn(url: string): ReadonlyMap<string, readonly string[]> {
  const { searchParams } = new URL(url, 'http://localhost');
  return new Map([...new Set(searchParams.keys())].map((name) => [name, searchParams.getAll(name)]));
}

/** A question is executed as if it had come to /graphql, with its limits and its errors. */
function askOf<Context extends BaseContext>(apollo: ApolloServer<Context>, contextValue: Context): Ask {
  return async (query, variables) => {
    const { body, http } = await apollo.executeOperation({ query, variables }, { contextValue });
    if (body.kind !== 'single') throw new Error('A question of an export was answered in parts.');
    const { data, errors = [] } = body.singleResult;
    const [error] = errors;
    if (error === undefined) return data as Record<string, unknown>;
    const code = String(error.extensions?.code);
    // What it was is logged already.
    if (code === 'INTERNAL_SERVER_ERROR') throw new Error('The question of an export failed.');
    const retryAfter = http.headers.get('retry-after');
    throw new ClientError(Object.hasOwn(statusOfCode, code) ? (code as ErrorCode) : 'BAD_USER_INPUT', error.message, {
      ...(retryAfter ? { headers: new Map([['Retry-After', retryAfter]]) } : {}),
    });
  };
}
