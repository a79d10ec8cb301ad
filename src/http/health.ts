import { setTimeout as delay } from 'node:timers/promises';
import { Router } from 'express';
import type { Registry } from 'prom-client';

export interface Health {
  /** Whether requests can be answered now. */
  ready(): Promise<boolean>;
}

/** A database that hangs is as little ready as one that refuses. */
const patience = 2_000;

/** What watches over the server asks: alive, ready, and in numbers. */
export function healthRoutes(health: Health, registry: Registry): Router {
  return Router()
    .get('/health/live', (_request, response) => {
      response.json({ status: 'live' });
    })
    .get('/health/ready', async (_request, response) => {
      const ready = await Promise.race([health.ready().catch(() => false), delay(patience, false, { ref: false })]);
      response.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready' });
    })
    .get('/metrics', async (_request, response) => {
      response.type(registry.contentType).send(await registry.metrics());
    });
}
