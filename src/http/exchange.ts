import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { onRequestHookHandler } from 'fastify';

/** One request and what became of it, as its log line, the metrics and its errors tell of it. */
export interface Exchange {
  readonly id: string;
  operation?: 'query' | 'mutation' | 'subscription';
  operationName?: string;
  /** Unknown before the operation is parsed, valid and its variables are read. */
  cost?: number;
  /** The code of the first error of the answer. */
  code?: string;
  /** What it says may be otherwise the next time, though nobody writes. */
  volatile?: true;
  /** It was answered from memory. */
  remembered?: true;
  /** By WebSocket: whether a subscription is only looked at, or its client told of something. */
  live?: 'ASKED' | 'TOLD';
}

const exchanges = new AsyncLocalStorage<Exchange>();

/** The exchange that the running code serves, if it serves one. */
export const currentExchange = (): Exchange | undefined => exchanges.getStore();

/** Whatever a client sends as its request id comes back to it and into our logs, so it must be a short plain token. */
const plainToken = /^[\w.:-]{1,64}$/;

/** Begins the exchange; everything after it finds it by {@link currentExchange}. */
export const beginExchange: onRequestHookHandler = (request, reply, done) => {
  const given = request.headers['x-request-id'];
  const exchange = { id: typeof given === 'string' && plainToken.test(given) ? given : randomUUID() };
  reply.header('X-Request-Id', exchange.id);
  exchanges.run(exchange, done);
};

/** Does some work as a part of an exchange. */
export const withExchange = <Result>(exchange: Exchange, work: () => Result): Result => exchanges.run(exchange, work);
