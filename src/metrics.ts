import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Exchange } from './http/exchange.js';

export type Metrics = ReturnType<typeof createMetrics>;

/** What Prometheus reads at /metrics. Labels come from constants of ours, never from a request, so they stay few. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const requests = new Counter({
    name: 'graphql_requests_total',
    help: 'Answered GraphQL requests by type of operation and code of the first error; OK without one.',
    labelNames: ['operation', 'code'],
    registers,
  });
  const remembered = new Counter({
    name: 'graphql_remembered_answers_total',
    help: 'GraphQL requests that were answered from memory.',
    registers,
  });
  const duration = new Histogram({
    name: 'graphql_request_duration_seconds',
    help: 'Time from the first byte of a GraphQL request to the end of its answer.',
    labelNames: ['operation'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const cost = new Histogram({
    name: 'graphql_operation_cost',
    help: 'Cost of operations in rows that may be read, refused ones too.',
    buckets: [1, 10, 100, 1_000, 5_000, 10_000, 50_000, 100_000, 1_000_000],
    registers,
  });
  const statements = new Histogram({
    name: 'neo4j_statement_duration_seconds',
    help: 'Time of database statements by the name of their file, waiting for a connection included.',
    labelNames: ['statement', 'outcome'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });

  const told = new Counter({
    name: 'graphql_subscription_events_total',
    help: 'What subscribers were told, by the code of its first error; OK without one.',
    labelNames: ['code'],
    registers,
  });

  return {
    registry,

    /** Counts what one subscriber was told. */
    observeEvent(code: string): void {
      told.inc({ code });
    },

    /** Shows how many WebSockets there are, and subscriptions in them, read anew whenever Prometheus asks. */
    watchSockets(count: () => { readonly sockets: number; readonly subscriptions: number }): void {
      new Gauge({
        name: 'websockets',
        help: 'Open WebSockets.',
        registers,
        collect() {
          this.set(count().sockets);
        },
      });
      new Gauge({
        name: 'graphql_subscriptions',
        help: 'Subscriptions in all WebSockets.',
        registers,
        collect() {
          this.set(count().subscriptions);
        },
      });
    },

    /** Counts an exchange whose answer is out. */
    observeRequest(exchange: Exchange, seconds: number): void {
      const operation = exchange.operation ?? 'none';
      requests.inc({ operation, code: exchange.code ?? 'OK' });
      if (exchange.remembered) remembered.inc();
      duration.observe({ operation }, seconds);
      if (exchange.cost !== undefined) cost.observe(exchange.cost);
    },

    /** Counts a statement; give it to the graph as its observer. */
    observeStatement({ name, seconds, outcome }: { name: string; seconds: number; outcome: string }): void {
      statements.observe({ statement: name, outcome }, seconds);
    },

    /** Shows how busy the driver's pool is, read anew whenever Prometheus asks. */
    watchPool(size: number, inUse: () => number): void {
      new Gauge({ name: 'neo4j_pool_size', help: 'Connections to the database at the most.', registers }).set(size);
      new Gauge({
        name: 'neo4j_connections_in_use',
        help: 'Sessions with the database under way; each waits for a connection or has one.',
        registers,
        collect() {
          this.set(inUse());
        },
      });
    },
  };
}
