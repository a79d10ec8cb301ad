import type { Request, RequestHandler } from 'express';
import { anonymous, type Caller } from '../access/caller.js';
import { ClientError } from '../errors.js';

/** Whose a credential is; null if it is none to be believed. */
export interface Credentials {
  readonly apiKey: (text: string) => Promise<Caller | null>;
  readonly token: (text: string) => Promise<Caller | null>;
}

const callers = new WeakMap<Request, Caller>();

export const callerOf = (request: Request): Caller => callers.get(request) ?? anonymous;

/** Finds out who asks. A credential that does not hold is refused: it never counts as none. */
export function identify(credentials: Credentials | undefined): RequestHandler {
  return async (request, _response, next) => {
    const given = request.headers.authorization;
    if (given !== undefined) callers.set(request, await callerBy(given, credentials));
    next();
  };
}

/** @throws ClientError UNAUTHENTICATED */
export async function callerBy(given: string, credentials: Credentials | undefined): Promise<Caller> {
  const [, scheme = '', text = ''] = /^(\S+) +(\S+) *$/.exec(given) ?? [];
  const kind = { apikey: 'apiKey', bearer: 'token' }[scheme.toLowerCase()] as keyof Credentials | undefined;
  if (kind === undefined) throw unauthenticated('Expected "Authorization: ApiKey <key>" or "Bearer <JWT>".');
  const caller = await credentials?.[kind](text);
  if (caller) return caller;
  throw unauthenticated(`The ${kind === 'apiKey' ? 'API key' : 'token'} is not known, was revoked or has expired.`);
}

function unauthenticated(message: string): ClientError {
  const challenge = 'ApiKey realm="industry-education-graph", Bearer realm="industry-education-graph"';
  return new ClientError('UNAUTHENTICATED', message, { headers: new Map([['WWW-Authenticate', challenge]]) });
}
