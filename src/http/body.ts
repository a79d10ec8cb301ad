import compress from '@fastify/compress';
import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestHookHandler } from 'fastify';
import { ClientError } from '../errors.js';

interface Bodies {
  readonly mediaType: string;
  /** The most bytes, inflated. */
  readonly limit: number;
  /** @throws ClientError for a text that is none of this type. */
  readonly read: (text: string) => unknown;
}

/** Has the routes of a scope take bodies of one media type, in UTF-8, packed or not. */
export async function takeBodies(scope: FastifyInstance, { mediaType, limit, read }: Bodies): Promise<void> {
  await scope.register(compress, {
    globalCompression: false,
    requestEncodings: ['gzip', 'deflate', 'br', 'identity'],
    onUnsupportedRequestEncoding: (encoding) => unsupported(`content encoding "${encoding}"`),
    onInvalidRequestPayload: (encoding) => unreadable(`it is no ${encoding}`),
  });
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(mediaType, { parseAs: 'string', bodyLimit: limit }, (_request, body, done) => {
    done(null, read(String(body)));
  });
}

/**
 * Has what is left of a body thrown away as it comes, within the time for a request. Fastify would close the connection,
 * on which a client that still sends is reset before it has read what was wrong.
 */
export function takeRestOfBody(request: FastifyRequest, reply: FastifyReply): void {
  reply.removeHeader('connection');
  // What unpacks it has stopped for good.
  request.raw.unpipe().resume();
}

/** Lets bodies of this media type pass, and what has none to post. */
export function refuseBodiesOtherThan(expected: string): onRequestHookHandler {
  return ({ method, headers }, _reply, done) => {
    const { 'content-type': given, 'content-length': length, 'transfer-encoding': transfer } = headers;
    if (method !== 'POST' || (given === undefined && length === undefined && transfer === undefined)) return done();
    const [type = '', ...parameters] = (given ?? 'none').split(';').map((part) => part.trim());
    if (type.toLowerCase() !== expected) {
      throw new ClientError(
        'UNSUPPORTED_MEDIA_TYPE',
        `Expected a body of ${expected}; got ${(given ?? 'none').slice(0, 80)}.`,
      );
    }
    const [, charset = 'utf-8'] = /charset="?([^"\s]*)/i.exec(parameters.join(';')) ?? [];
    if (!/^utf-?8$/i.test(charset)) throw unsupported(`charset "${charset.toUpperCase().slice(0, 40)}"`);
    done();
  };
}

/** A JSON object or list; an empty text is an empty one. @throws ClientError BAD_REQUEST */
export function readJson(text: string): unknown {
  if (text === '') return {};
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) throw unreadable('it is no object');
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : String(error));
  }
}

export const unreadable = (why: string): ClientError =>
  new ClientError('BAD_REQUEST', `Expected a JSON body; it cannot be read: ${why}`);

const unsupported = (what: string): ClientError =>
  new ClientError('UNSUPPORTED_MEDIA_TYPE', `Expected JSON in UTF-8; got unsupported ${what}.`);
