import { existsSync } from 'node:fs';
import { join } from 'node:path';
import compression from 'compression';
import express, { type RequestHandler, Router } from 'express';
import helmet from 'helmet';

/** Headers of every answer: pages load nothing from other hosts and stand in no other site's frame. */
export const securityHeaders = helmet({
  contentSecurityPolicy: contentSecurityPolicy("'none'"),
  xFrameOptions: { action: 'deny' },
});

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
export function playgroundPage(webFolder: string): RequestHandler {
  const page = 'playground.html';
  return (request, response, next) => {
    response.vary('Accept');
    const prefersPage = request.accepts(['application/json', 'application/graphql-response+json', 'text/html']);
    if (!['GET', 'HEAD'].includes(request.method) || prefersPage !== 'text/html') return next();
    response.setHeader('Cache-Control', 'no-cache');
    if (existsSync(join(webFolder, page))) return response.sendFile(page, { root: webFolder });
    response
      .status(404)
      .type('text/plain')
      .send('The playground is not built; build it with "npm run build:web". The API answers POST requests here.\n');
  };
}

/** The addresses of the explorer's views. */
const views = ['/', '/organization', '/connection', '/graph', '/insights{/:name}', '/fact', '/briefing'];

/** The explorer, at each address that its views have; `webFolder` is where Vite builds it. */
export function explorerPage(webFolder: string): Router {
  const page = 'index.html';
  return Router().get(views, (_request, response) => {
    response.setHeader('Cache-Control', 'no-cache');
    if (existsSync(join(webFolder, page))) return response.sendFile(page, { root: webFolder });
    response
      .status(404)
      .type('text/plain')
      .send(
        'The explorer is not built; build it with "npm run build:web". The API answers POST requests at /graphql.\n',
      );
  });
}

/** The views of the explorer by themselves, for frames in the pages of these sites and of no others. */
export function embeddedPage(webFolder: string, sites: readonly string[]): Router {
  const policy = helmet({
    contentSecurityPolicy: contentSecurityPolicy(...(sites.length > 0 ? sites : ["'none'"])),
    // A site that isolates itself takes only what says that others may have it.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    xFrameOptions: false,
  });
  const allow: RequestHandler = (request, response, next) => {
    // It knows no list of sites; who reads it and not the policy lets nobody in.
    if (sites.length > 0) response.removeHeader('X-Frame-Options');
    policy(request, response, next);
  };
  return Router().use(allow, explorerPage(webFolder));
}

/** The files of the pages, compressed; their names change with their content. */
export function assets(webFolder: string): Router {
  return Router()
    .use(compression())
    .use(express.static(join(webFolder, 'assets'), { index: false, immutable: true, maxAge: '1y' }));
}
