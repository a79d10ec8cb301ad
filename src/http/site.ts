import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';
import helmet from 'helmet';

/** Headers of every answer: pages load nothing from other hosts and stand in no other site's frame. */
export const securityHeaders = helmet({
  contentSecurityPolicy: {
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
      frameAncestors: ["'none'"],
    },
  },
  xFrameOptions: { action: 'deny' },
});

/** The playground at /graphql for whoever prefers HTML, with its files; `webFolder` is where Vite builds them. */
export function siteRoutes(webFolder: string): Router {
  const page = 'playground.html';
  return Router()
    .get('/', (_request, response) => response.redirect('/graphql'))
    .get('/graphql', (request, response, next) => {
      response.vary('Accept');
      if (request.accepts(['application/json', 'application/graphql-response+json', 'text/html']) !== 'text/html') {
        return next();
      }
      response.setHeader('Cache-Control', 'no-cache');
      if (existsSync(join(webFolder, page))) return response.sendFile(page, { root: webFolder });
      return response
        .status(404)
        .type('text/plain')
        .send('The playground is not built; build it with "npm run build:web". The API answers POST requests here.\n');
    })
    .use('/assets', express.static(join(webFolder, 'assets'), { index: false, immutable: true, maxAge: '1y' }));
}
