import type { Request, RequestHandler } from 'express';
import { ClientError } from '../errors.js';

// Made once: an error notes where it was made, which takes longer than much else of a request.
const nobodyWaits = new ClientError('TIMEOUT', 'Nobody waits for the answer any more.');

/** Answers TIMEOUT to who has waited so long, and tells when nobody waits any more. */
export function limitTime(milliseconds: number): {
  readonly limit: RequestHandler;
  /** Aborts when the answer is out, so too when that was for lack of time, or when the client has gone. */
  readonly signalOf: (request: Request) => AbortSignal;
} {
  const signals = new WeakMap<Request, AbortSignal>();
  const limit: RequestHandler = (request, response, next) => {
    const stopping = new AbortController();
    const timer = setTimeout(() => {
      next(new ClientError('TIMEOUT', `No answer within ${milliseconds / 1_000} seconds; ask for less at once.`));
    }, milliseconds);
    response.once('close', () => {
      clearTimeout(timer);
      stopping.abort(nobodyWaits);
    });
    signals.set(request, stopping.signal);
    next();
  };
  return { limit, signalOf: (request) => signals.get(request) ?? AbortSignal.abort() };
}
