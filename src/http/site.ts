import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import compress from '@fastify/compress';
import files from '@fastify/static';
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, onRequestHookHandler } from 'fastify';
import helmet, { type HelmetOptions } from 'helmet';
import Negotiator from 'negotiator';
import { vary } from './vary.js';

/** Headers of every answer: pages load nothing from other hosts and stand in no other site's frame. */
const securityHeaders = headersOf({
  contentSecurityPolicy: contentSecurityPolicy("'none'"),
  xFrameOptions: { action: 'deny' },
});

export const addSecurityHeaders: onRequestHookHandler = (_request, reply, done) => {
  reply.headers(securityHeaders);
  done();
};

/** They are the same for every answer, so helmet is asked for them once. */
function headersOf(options: HelmetOptions): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {};
  const response = {
    setHeader: (name: string, value: string) => {
      headers[name] = value;
    },
    removeHeader: () => {},
  };
  helmet(options)({} as IncomingMessage, response as unknown as ServerResponse, (error) => {
    if (error) throw error;
  });
  return headers;
}

function contentSecurityPolicy(...frameAncestors: readonly string[]) {
  return {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      // The editor of the playground styles its text by <style> elements and works in workers made from blobs.
      styleSrc: ["'self'", "'unsafe-inline'"],
      workerSrc: ["'self'", 'blob:'],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors,
    },
  };
}

/** The playground, for whoever prefers HTML; `webFolder` is where Vite builds it. */
export function playgroundPage(webFolder: string): onRequestHookHandler {
  return (request, reply, done) => {
    vary(reply, 'Accept');
    if (!['GET', 'HEAD'].includes(request.method)) return done();
    const types = ['application/json', 'application/graphql-response+json', 'text/html'];
    if (new Negotiator(request.raw).mediaType(types) !== 'text/html') return done();
    const missing =
      'The playground is not built; build it with "npm run build:web". The API answers POST requests here.\n';
    sendPage(reply, webFolder, 'playground.html', missing);
  };
}

/** The addresses of the explorer's views. */
const views = ['/', '/organization', '/connection', '/graph', '/insights', '/insights/:name', '/fact', '/briefing'];

/** The explorer, at each address that its views have; `webFolder` is where Vite builds it. */
export function explorerPage(webFolder: string): FastifyPluginAsync {
  const missing =
    'The explorer is not built; build it with "npm run build:web". The API answers POST requests at /graphql.\n';
  return async (scope) => {
    for (const view of views) {
      scope.get(view, (_request, reply) => sendPage(reply, webFolder, 'index.html', missing));
    }
  };
}

function sendPage(reply: FastifyReply, webFolder: string, page: string, missing: string): FastifyReply {
  reply.header('Cache-Control', 'no-cache');
  if (existsSync(join(webFolder, page))) return reply.sendFile(page, webFolder, { cacheControl: false });
  return reply.code(404).type('text/plain; charset=utf-8').send(missing);
}

/** The views of the explorer by themselves, for frames in the pages of these sites and of no others. */
export function embeddedPage(webFolder: string, sites: readonly string[]): FastifyPluginAsync {
  const headers = headersOf({
    contentSecurityPolicy: contentSecurityPolicy(...(sites.length > 0 ? sites : ["'none'"])),
    // A site that isolates itself takes only what says that others may have it.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    xFrameOptions: false,
  });
  return async (scope) => {
    scope.addHook('onRequest', (_request, reply, done) => {
      // It knows no list of sites; who reads it and not the policy lets nobody in.
      if (sites.length > 0) reply.removeHeader('X-Frame-Options');
      reply.headers(headers);
      done();
    });
    await scope.register(explorerPage(webFolder));
  };
}

/** Lets the routes of a scope send files of that folder. */
export async function sendFiles(scope: FastifyInstance, webFolder: string): Promise<void> {
  await scope.register(files, { root: webFolder, serve: false });
}

/** The files of the pages, compressed; their names change with their content. */
export function assets(webFolder: string): FastifyPluginAsync {
  return async (scope) => {
    await scope.register(compress, { globalDecompression: false });
    await scope.register(files, {
      root: join(webFolder, 'assets'),
      decorateReply: false,
      index: false,
      immutable: true,
      maxAge: '1y',
    });
  };
}
