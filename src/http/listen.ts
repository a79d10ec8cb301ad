import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { SetupError } from '../errors.js';
import type { Logger } from '../log.js';
import type { Settings } from '../settings.js';
import { answerRaw } from './raw-answer.js';

/** Makes what listens for Fastify, with our limits on connections. */
export const serverOf =
  ({ maxConnections }: Pick<Settings, 'maxConnections'>) =>
  (handle: RequestListener): Server => {
    const server = createServer(
      {
        headersTimeout: 10_000,
        requestTimeout: 30_000,
        // Longer than the 60 s after which proxies usually let go, so that it is they who close.
        keepAliveTimeout: 65_000,
        // Node looks for connections over these limits only so often.
        connectionsCheckingInterval: 2_000,
      },
      (request, response) => {
        tellOfEnd(request, response);
        handle(request, response);
      },
    );
    // One for each answer that waits in a connection.
    server.on('connection', (socket) => socket.setMaxListeners(0));
    server.maxConnections = maxConnections;
    return server;
  };

/** Starts listening. @throws SetupError for an address that cannot be had. */
export async function listen(app: FastifyInstance, { host, port }: Pick<Settings, 'host' | 'port'>): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    throw cannotListen(error as NodeJS.ErrnoException, host, port);
  }
}

/**
 * Closes an answer when its connection is gone. Of several that wait in one connection, as their requests were sent one
 * behind the other, Node.js itself closes the first only, and the others would go on for nobody.
 */
function tellOfEnd({ socket }: IncomingMessage, response: ServerResponse): void {
  let isClosed = false;
  const close = (): void => {
    if (isClosed) return;
    response.destroy();
    response.emit('close');
  };
  socket.once('close', close);
  response.once('close', () => {
    isClosed = true;
    socket.off('close', close);
  });
}

export function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new SetupError(`Port ${port} on ${host} is taken; stop what listens there or set PORT to another number.`);
    case 'EACCES':
      return new SetupError(`Port ${port} may not be used by this user; set PORT to a number above 1023.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new SetupError(`This machine has no address "${host}"; set HOST to 127.0.0.1 or 0.0.0.0.`);
    default:
      return error;
  }
}

/** What is no HTTP never becomes a request, and is answered in JSON all the same. */
export function answerUnreadable(
  error: NodeJS.ErrnoException,
  socket: Socket,
  log: Logger,
  limits: Pick<Settings, 'costLimit'>,
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const answer = unreadable[error.code ?? ''] ?? ([400, 'BAD_REQUEST', 'This is not an HTTP request.'] as const);
  const requestId = answerRaw(socket, answer, limits);
  log.debug({ requestId, status: answer[0], code: error.code }, 'Unreadable request');
}

const unreadable: Readonly<Record<string, readonly [number, string, string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'TIMEOUT', 'The request did not arrive in time.'],
  HPE_HEADER_OVERFLOW: [431, 'PAYLOAD_TOO_LARGE', 'The headers or the address are too long; send the query by POST.'],
};
