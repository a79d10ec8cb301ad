import type { RequestHandler } from 'express';
import { ClientError } from '../errors.js';

/** Lets bodies of this media type pass, and what has none to post. */
export function refuseBodiesOtherThan(expected: string): RequestHandler {
  return (request, _response, next) => {
    if (request.method !== 'POST' || request.is(expected) !== false) return next();
    const type = request.get('content-type') ?? 'none';
    throw new ClientError('UNSUPPORTED_MEDIA_TYPE', `Expected a body of ${expected}; got ${type.slice(0, 80)}.`);
  };
}
