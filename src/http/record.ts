import type { onRequestHookHandler } from 'fastify';
import type { Logger } from '../log.js';
import type { Metrics } from '../metrics.js';
import { currentExchange } from './exchange.js';
import { pathOf } from './path.js';

/** Writes one log line a request when its answer is out or its client has gone, and counts those of the API. */
export function recordRequests(log: Logger, metrics: Metrics): onRequestHookHandler {
  return (request, { raw: response }, done) => {
    const startedAt = performance.now();
    const exchange = currentExchange();
    const { method } = request;
    const path = pathOf(request);
    response.once('close', () => {
      const milliseconds = performance.now() - startedAt;
      const { id: requestId, ...operation } = exchange ?? { id: undefined };
      const line = { requestId, method, path, status: response.statusCode, ...operation };
      const level = levelOf(path, response.statusCode);
      log[level]({ ...line, milliseconds: Math.round(milliseconds), complete: response.writableFinished }, 'Request');
      if (exchange && path === '/graphql') metrics.observeRequest(exchange, milliseconds / 1_000);
    });
    done();
  };
}

/** Probes come every few seconds, and that the server is not ready is an answer, not a failure. */
function levelOf(path: string, status: number): 'warn' | 'info' | 'debug' {
  if (path.startsWith('/health/')) return 'debug';
  if (status >= 500) return 'warn';
  return path === '/graphql' || path.startsWith('/export/') ? 'info' : 'debug';
}
