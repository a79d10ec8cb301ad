import type { FastifyRequest } from 'fastify';
import { anonymous, type Caller } from '../access/caller.js';
import { ClientError, statusOfCode } from '../errors.js';
import type { Rates } from '../rate/rates.js';

/** Whose a credential is; null if it is none to be believed. */
export interface Credentials {
  readonly apiKey: (text: string) => Promise<Caller | null>;
  readonly token: (text: string) => Promise<Caller | null>;
}

const callers = new WeakMap<FastifyRequest, Caller>();

export const callerOf = (request: FastifyRequest): Caller => callers.get(request) ?? anonymous;

/** Finds out who asks. @throws ClientError as {@link callerBy} does. */
export function identify(credentials: Credentials | undefined, rates: Rates) {
  return async (request: FastifyRequest): Promise<void> => {
    const given = request.headers.authorization;
    if (given === undefined) return;
    callers.set(request, await callerBy(given, request.ip, credentials, rates).catch(notBegun));
  };
}

/** What is asked by who could not be looked up is not begun, so that a change is told as not made. */
function notBegun(error: unknown): never {
  if (!(error instanceof ClientError) || statusOfCode[error.code] < 500) throw error;
  throw error.ofWrite(error.message, 'NOT_MADE');
}

/**
 * Whose a credential is. One that does not hold is refused: it never counts as none. Where many from an address did not
 * hold, the next ones are not looked at for a while.
 * @throws ClientError UNAUTHENTICATED, RATE_LIMITED.
 */
export async function callerBy(
  given: string,
  address: string,
  credentials: Credentials | undefined,
  rates: Rates,
): Promise<Caller> {
  await rates.refuseGuesses(address);
  const known = schemeOf(given);
  const caller = known && (await credentials?.[known.kind](known.text));
  if (caller) return caller;
  await rates.countGuess(address);
  throw unauthenticated(given);
}

const schemes = { apikey: 'apiKey', bearer: 'token' } as const;

function schemeOf(given: string): { readonly kind: keyof Credentials; readonly text: string } | null {
  const [, scheme = '', text = ''] = /^(\S+) +(\S+) *$/.exec(given) ?? [];
  const name = scheme.toLowerCase();
  return Object.hasOwn(schemes, name) ? { kind: schemes[name as keyof typeof schemes], text } : null;
}

function unauthenticated(given: string): ClientError {
  const kind = schemeOf(given)?.kind;
  const message =
    kind === undefined
      ? 'Expected "Authorization: ApiKey <key>" or "Bearer <JWT>".'
      : `The ${kind === 'apiKey' ? 'API key' : 'token'} is not known, was revoked or has expired.`;
  const challenge = 'ApiKey realm="industry-education-graph", Bearer realm="industry-education-graph"';
  return new ClientError('UNAUTHENTICATED', message, { headers: new Map([['WWW-Authenticate', challenge]]) });
}
