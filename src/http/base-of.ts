import type { Request } from 'express';
import { ClientError } from '../errors.js';

/** How the client reached us, as far as its own words can be trusted. @throws ClientError BAD_USER_INPUT */
export function baseOf(request: Request): string {
  const host = request.get('host') ?? '';
  if (/^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i.test(host)) return `${request.protocol}://${host}`;
  throw new ClientError('BAD_USER_INPUT', 'Expected a Host that is the name of one.');
}
