import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyPluginAsync } from 'fastify';
import type { Registry } from 'prom-client';

export interface Health {
  /** Whether requests can be answered now. */
  ready(): Promise<boolean>;
}

/** A database that hangs is as little ready as one that refuses. */
const patience = 2_000;

/** What watches over the server asks: alive, ready, and in numbers. */
export function healthRoutes(health: Health, registry: Registry): FastifyPluginAsync {
  return async (scope) => {
    scope.get('/health/live', async () => ({ status: 'live' }));
    scope.get('/health/ready', async (_request, reply) => {
      const ready = await Promise.race([health.ready().catch(() => false), delay(patience, false, { ref: false })]);
      reply.code(ready ? 200 : 503);
      return { status: ready ? 'ready' : 'not ready' };
    });
    scope.get('/metrics', async (_request, reply) => {
      reply.type(registry.contentType);
      return registry.metrics();
    });
  };
}
