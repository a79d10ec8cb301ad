import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Settings } from '../settings.js';

/**
 * Answers in JSON what never becomes a request of Fastify's, and closes the connection; answers the id that the client is
 * told.
 */
export function answerRaw(
  socket: Duplex,
  [status, code, message]: readonly [status: number, code: string, message: string],
  { costLimit }: Pick<Settings, 'costLimit'>,
  headers: Readonly<Record<string, string>> = {},
): string {
  const requestId = randomUUID();
  const body = JSON.stringify({
    errors: [{ message, extensions: { code, requestId } }],
    extensions: { cost: { requested: 0, limit: costLimit } },
  });
  const all = {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(body)),
    'X-Request-Id': requestId,
    Connection: 'close',
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'));
  return requestId;
}
