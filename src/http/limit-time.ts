import { setMaxListeners } from 'node:events';
import type { FastifyRequest, onRequestAsyncHookHandler, preHandlerHookHandler } from 'fastify';
import { ClientError } from '../errors.js';

// Made once: an error notes where it was made, which takes longer than much else of a request.
const nobodyWaits = new ClientError('TIMEOUT', 'Nobody waits for the answer any more.');

type Counted = (request: FastifyRequest) => Promise<void>;

/** Answers TIMEOUT to who has waited so long, and tells when nobody waits any more. */
export function limitTime(milliseconds: number): {
  readonly limit: preHandlerHookHandler;
  /** What is done before the request has come whole, whose time counts too; that of its coming does not. */
  readonly counted: (work: Counted) => onRequestAsyncHookHandler;
  /** Aborts when the answer is out, so too when that was for lack of time, or when the client has gone. */
  readonly signalOf: (request: FastifyRequest) => AbortSignal;
} {
  const signals = new WeakMap<FastifyRequest, AbortSignal>();
  const spent = new WeakMap<FastifyRequest, number>();
  const counted =
    (work: Counted): onRequestAsyncHookHandler =>
    async (request) => {
      const from = performance.now();
      await work(request);
      spent.set(request, performance.now() - from);
    };
  const limit: preHandlerHookHandler = (request, reply, done) => {
    const stopping = new AbortController();
    // A request may have any number of statements under way; Node.js warns of more than ten.
    setMaxListeners(0, stopping.signal);
    const timer = setTimeout(
      () => {
        if (reply.sent) return;
        reply.send(
          new ClientError('TIMEOUT', `No answer within ${milliseconds / 1_000} seconds; ask for less at once.`),
        );
      },
      milliseconds - (spent.get(request) ?? 0),
    );
    reply.raw.once('close', () => {
      clearTimeout(timer);
      stopping.abort(nobodyWaits);
    });
    signals.set(request, stopping.signal);
    done();
  };
  return { limit, counted, signalOf: (request) => signals.get(request) ?? AbortSignal.abort() };
}
