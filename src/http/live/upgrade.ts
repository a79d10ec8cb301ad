import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ClientError, statusOfCode } from '../../errors.js';
import type { Settings } from '../../settings.js';
import { answerRaw } from '../raw-answer.js';

/** Takes a request that wants to become a WebSocket, or answers why not. */
export type TakeUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => ClientError | undefined;

/** Hands on what wants to become a WebSocket; whatever else a request would like to become, it is answered as it is. */
export function onUpgrade(server: Server, take: TakeUpgrade, limits: Pick<Settings, 'costLimit'>): void {
  server.on('upgrade', (request, socket, head) => {
    if (request.headers.upgrade?.toLowerCase() !== 'websocket')
      return answerWithoutUpgrade(server, request, socket, head);
    socket.on('error', () => socket.destroy());
    const refused = take(request, socket, head);
    if (refused !== undefined)
      answerRaw(socket, [statusOfCode[refused.code], refused.code, refused.message], limits, refused.headers);
  });
}

/**
 * Clients that would rather speak HTTP/2 say so in their first request, and go on in HTTP/1.1 when they are answered
 * in it. Node reads no further once somebody listens for upgrades; so the request is given to it again, without its wish.
 */
function answerWithoutUpgrade(server: Server, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  const { method, url, httpVersion, rawHeaders } = request;
  const lines = [`${method} ${url} HTTP/${httpVersion}`];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const [name = '', value = ''] = rawHeaders.slice(index, index + 2);
    if (wishes.has(name.toLowerCase())) continue;
    const kept = name.toLowerCase() === 'connection' ? withoutWishes(value) : value;
    if (kept !== '') lines.push(`${name}: ${kept}`);
  }
  socket.unshift(Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), head]));
  server.emit('connection', socket);
}

const wishes = new Set(['upgrade', 'http2-settings']);

const withoutWishes = (connection: string): string =>
  connection
    .split(',')
    .map((token) => token.trim())
    .filter((token) => !wishes.has(token.toLowerCase()))
    .join(', ');
