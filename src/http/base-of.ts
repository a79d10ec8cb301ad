import type { FastifyRequest, onRequestHookHandler } from 'fastify';
import { ClientError } from '../errors.js';

/** How the client reached us, as far as its own words can be trusted. @throws ClientError BAD_USER_INPUT */
export function baseOf({ headers: { host = '' }, protocol }: FastifyRequest): string {
  if (/^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i.test(host)) return `${protocol}://${host}`;
  throw noHost();
}

/** Apollo takes the address that was asked for whole. */
export const refuseOtherHosts: onRequestHookHandler = ({ protocol, hostname }, _reply, done) => {
  if (URL.canParse(`${protocol}://${hostname}/`)) return done();
  throw noHost();
};

const noHost = (): ClientError => new ClientError('BAD_USER_INPUT', 'Expected a Host that is the name of one.');
