import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { json } from 'node:stream/consumers';
import { type GraphQLSchema, graphql } from 'graphql';

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self' blob:",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'self'",
  "form-action 'self'",
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
};

export interface PlaygroundSite {
  readonly origin: string;
  /** What it was asked so far, introspection included. */
  readonly asked: readonly { readonly operationName: string | undefined; readonly language: string | undefined }[];
  close(): Promise<void>;
}

interface Question {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

/** The built pages on a loopback port under the server's policy, before a schema that answers without a database. */
export async function servePlayground(
  folder: string,
  schema: GraphQLSchema,
  rootValue: object,
): Promise<PlaygroundSite> {
  const asked: PlaygroundSite['asked'][number][] = [];
  const server = createServer(async (request, response) => {
    response.setHeader('content-security-policy', policy);
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'POST') {
      const { query: source, variables, operationName } = (await json(request)) as Question;
      asked.push({ operationName, language: request.headers['accept-language'] });
      const answer = await graphql({ schema, source, rootValue, variableValues: variables ?? {} });
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
      return;
    }
    const file = pathname === '/graphql' ? 'playground.html' : pathname;
    const body = await readFile(join(folder, file)).catch(() => undefined);
    if (body === undefined) response.writeHead(404).end();
    else response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream').end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${port}`, asked, close };
}
