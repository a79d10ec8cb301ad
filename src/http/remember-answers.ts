import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sortedJson } from '../canonical-json.js';
import type { Editions } from '../dataset/editions.js';
import { acceptedLanguages } from '../name/accepted-languages.js';
import type { Settings } from '../settings.js';
import { digest, hasAlready, letKeep } from './entity-tag.js';
import { currentExchange, type Exchange } from './exchange.js';
import { vary } from './vary.js';

interface Remembered {
  readonly exchange: Pick<Exchange, 'operationName' | 'cost'>;
  readonly type: string;
  readonly body: Buffer;
  /** Only an answer to a GET has one. */
  readonly tag: string | undefined;
}

interface Unknown {
  readonly edition: string;
  readonly question: string;
  readonly isComplete: boolean;
}

/** What an answer takes beside its body, in bytes, about. */
const overhead = 1_024;
/** So many questions by POST are known to have been asked; what is asked once is not worth a look at the revision. */
const askedByPost = 10_000;

/**
 * Answers the requests of a scope as they were answered before, while the graph has not changed since: a GET from the
 * second time on, a POST, by which also what nobody asks again is asked, from the third. Clients that have the answer to
 * a GET already hear only that it still holds. Never for requests with `Authorization`, which may see what others may not.
 */
export function rememberAnswers(
  scope: FastifyInstance,
  editions: () => Editions,
  { answerCacheSize }: Pick<Settings, 'answerCacheSize'>,
): void {
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
  const unknown = new WeakMap<FastifyRequest, Unknown>();
  let kept: string | undefined;
  scope.addHook('preHandler', async (request, reply) => {
    if (request.method === 'GET') vary(reply, 'Accept, Accept-Language, Authorization');
    if (request.headers.authorization !== undefined) return;
    const question = digest(...whatDecides(request));
    if (request.method === 'POST' && !(await isAskedAgain(question))) return;
    const edition = await editions().now();
    if (reply.sent) return;
    // Of an earlier edition nothing is given again; what was erased since is not to stay in memory either.
    if (edition !== kept) answers.clear();
    kept = edition;
    const known = await answers.get(question);
    if (known !== undefined) {
      Object.assign(currentExchange() ?? {}, known.exchange, { operation: 'query', remembered: true });
      return reply.send(givenAs(known, request, reply));
    }
    unknown.set(request, { edition, question, isComplete: editions().checkComplete(edition) });
  });
  scope.addHook('onSend', async (request, reply, body) => {
    const asked = unknown.get(request);
    if (asked === undefined || typeof body !== 'string' || !mayBeGivenAgain(reply)) return body;
    const { edition, question, isComplete } = asked;
    const tag = request.method === 'GET' ? `"${digest(edition, question, body)}"` : undefined;
    const answer = rememberedOf(reply, body, tag);
    if (isComplete && edition === kept) await answers.set(question, answer);
    return givenAs(answer, request, reply);
  });
}

/**
 * Everything of a request that its answer depends on. The last three headers decide whether Apollo takes it for one that
 * any page could send, and refuses it.
 */
function whatDecides(request: FastifyRequest): readonly string[] {
  const headers = ['accept', 'content-type', 'x-apollo-operation-name', 'apollo-require-preflight'];
  return [
    request.method,
    request.method === 'POST' ? sortedJson(request.body) : askedInAddress(request.url),
    acceptedLanguages(request.headers).join(),
    JSON.stringify(headers.map((name) => request.headers[name])),
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

function mayBeGivenAgain({ statusCode }: FastifyReply): boolean {
  const { operation, code, volatile } = currentExchange() ?? {};
  return statusCode === 200 && operation === 'query' && !code && !volatile;
}

function rememberedOf(reply: FastifyReply, text: string, tag: string | undefined): Remembered {
  const { operationName, cost } = currentExchange() ?? {};
  const exchange = { ...(operationName && { operationName }), ...(cost !== undefined && { cost }) };
  return { exchange, type: String(reply.getHeader('Content-Type')), body: Buffer.from(text), tag };
}

/** The answer to a GET is to be asked about each time; its body, or null where the client has it already. */
function givenAs({ type, body, tag }: Remembered, request: FastifyRequest, reply: FastifyReply): Buffer | null {
  if (tag !== undefined) letKeep(reply, tag);
  if (tag === undefined || !hasAlready(request, tag)) {
    reply.headers({ 'Content-Type': type, 'Content-Length': String(body.length) });
    return body;
  }
  for (const name of ['Content-Type', 'Content-Length']) reply.removeHeader(name);
  reply.code(304);
  return null;
}
