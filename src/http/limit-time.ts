import { setMaxListeners } from 'node:events';
import type { Request, RequestHandler } from 'express';
import { ClientError } from '../errors.js';

// Made once: an error notes where it was made, which takes longer than much else of a request.
const nobodyWaits = new ClientError('TIMEOUT', 'Nobody waits for the answer any more.');

/** Answers TIMEOUT to who has waited so long, and tells when nobody waits any more. */
export function limitTime(milliseconds: number): {
  readonly limit: RequestHandler;
  /** What is done before the request has come whole, whose time counts too; that of its coming does not. */
  readonly counted: (handler: RequestHandler) => RequestHandler;
  /** Aborts when the answer is out, so too when that was for lack of time, or when the client has gone. */
  readonly signalOf: (request: Request) => AbortSignal;
} {
  const signals = new WeakMap<Request, AbortSignal>();
  const spent = new WeakMap<Request, number>();
  const counted =
    (handler: RequestHandler): RequestHandler =>
    (request, response, next) => {
      const from = performance.now();
      return handler(request, response, (error?: unknown) => {
        spent.set(request, performance.now() - from);
        next(error);
      });
    };
  const limit: RequestHandler = (request, response, next) => {
    const stopping = new AbortController();
    // A request may have any number of statements under way; Node.js warns of more than ten.
    setMaxListeners(0, stopping.signal);
    const timer = setTimeout(
      () => {
        next(new ClientError('TIMEOUT', `No answer within ${milliseconds / 1_000} seconds; ask for less at once.`));
      },
      milliseconds - (spent.get(request) ?? 0),
    );
    response.once('close', () => {
      clearTimeout(timer);
      stopping.abort(nobodyWaits);
    });
    signals.set(request, stopping.signal);
    next();
  };
  return { limit, counted, signalOf: (request) => signals.get(request) ?? AbortSignal.abort() };
}
