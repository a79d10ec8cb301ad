import { createHash } from 'node:crypto';
import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache';
import type { Request, RequestHandler, Response } from 'express';
import { sortedJson } from '../canonical-json.js';
import type { Editions } from '../dataset/editions.js';
import { acceptedLanguages } from '../name/accepted-languages.js';
import type { Settings } from '../settings.js';
import { currentExchange, type Exchange } from './exchange.js';

interface Remembered {
  readonly exchange: Pick<Exchange, 'operationName' | 'cost'>;
  readonly type: string;
  readonly body: Buffer;
  readonly tag: string;
}

/** What an answer takes beside its body, in bytes, about. */
const overhead = 1_024;
/** So many questions by POST are known to have been asked; what is asked once is not worth a look at the revision. */
const askedByPost = 10_000;

/**
 * Answers a request as it was answered before, while the graph has not changed since: a GET from the second time on, a
 * POST, by which also what nobody asks again is asked, from the third. Clients that have the answer to a GET already
 * hear only that it still holds. Never for requests with `Authorization`, which may see what others may not.
 */
export function rememberAnswers(
  editions: () => Editions,
  { answerCacheSize }: Pick<Settings, 'answerCacheSize'>,
): RequestHandler {
  const answers = new InMemoryLRUCache<Remembered>({
    maxSize: answerCacheSize,
    sizeCalculation: ({ body }) => body.length + overhead,
  });
  const asked = new InMemoryLRUCache<true>({ maxSize: askedByPost, sizeCalculation: () => 1 });
  const isAskedAgain = async (question: string): Promise<boolean> => {
    if (await asked.get(question)) return true;
    await asked.set(question, true);
    return false;
  };
  return async (request, response, next) => {
    if (request.method === 'GET') response.vary('Accept, Accept-Language, Authorization');
    if (request.headers.authorization !== undefined) return next();
    const question = digest(...whatDecides(request));
    if (request.method === 'POST' && !(await isAskedAgain(question))) return next();
    const edition = await editions().now();
    if (response.headersSent) return;
    const key = digest(edition, question);
    const known = await answers.get(key);
    if (known !== undefined) {
      Object.assign(currentExchange() ?? {}, known.exchange, { operation: 'query', remembered: true });
      return give(known, request, response);
    }

    const isComplete = editions().isComplete(edition);
    whenAnswered(response, (text) => {
      const answer = rememberedOf(response, text, digest(key, text));
      if (isComplete) void answers.set(key, answer);
      give(answer, request, response);
    });
    next();
  };
}

/**
 * Everything of a request that its answer depends on. The last three headers decide whether Apollo takes it for one that
 * any page could send, and refuses it.
 */
function whatDecides(request: Request): readonly string[] {
  const headers = ['accept', 'content-type', 'x-apollo-operation-name', 'apollo-require-preflight'];
  return [
    request.method,
    request.method === 'POST' ? sortedJson(request.body) : askedInAddress(request.url),
    acceptedLanguages(request).join(),
    JSON.stringify(headers.map((name) => request.get(name))),
  ];
}

function askedInAddress(url: string): string {
  const { searchParams } = new URL(url, 'http://localhost');
  const asked = ['query', 'operationName', 'variables', 'extensions'].map((name) =>
    searchParams.getAll(name).map(name === 'query' ? String : sortedWhereJson),
  );
  return JSON.stringify(asked);
}

function sortedWhereJson(text: string): string {
  try {
    return sortedJson(JSON.parse(text));
  } catch {
    return text;
  }
}

/** Leaves the answer to who knows better how to send it, if it is one that may be given again. */
function whenAnswered(response: Response, give: (text: string) => void): void {
  const { send } = response;
  response.send = (body: unknown) => {
    response.send = send;
    const { operation, code, volatile } = currentExchange() ?? {};
    const mayBeGivenAgain = response.statusCode === 200 && operation === 'query' && !code && !volatile;
    if (!mayBeGivenAgain || typeof body !== 'string') return response.send(body);
    give(body);
    return response;
  };
}

function rememberedOf(response: Response, text: string, tag: string): Remembered {
  const { operationName, cost } = currentExchange() ?? {};
  const exchange = { ...(operationName && { operationName }), ...(cost !== undefined && { cost }) };
  return { exchange, type: String(response.get('Content-Type')), body: Buffer.from(text), tag: `"${tag}"` };
}

/**
 * The answer to a GET is to be asked about each time. Not left to Express, which sends it all where the request has
 * `Cache-Control: no-cache`, as every conditional request of `fetch` has.
 */
function give({ type, body, tag }: Remembered, request: Request, response: Response): void {
  if (request.method === 'GET') response.set({ 'Cache-Control': 'public, no-cache', ETag: tag });
  if (request.method === 'POST' || !hasAlready(request, tag)) {
    response.set({ 'Content-Type': type, 'Content-Length': String(body.length) }).end(body);
    return;
  }
  for (const name of ['Content-Type', 'Content-Length']) response.removeHeader(name);
  response.status(304).end();
}

function hasAlready(request: Request, tag: string): boolean {
  const known = request.get('if-none-match')?.split(',') ?? [];
  return known.some((each) => each.trim().replace(/^W\//, '') === tag);
}

/** Parts as JSON, since they may hold whatever would part them. */
function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
