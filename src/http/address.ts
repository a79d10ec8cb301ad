import type { IncomingMessage } from 'node:http';
import proxyAddress from '@fastify/proxy-addr';

/** Whether `X-Forwarded-*` of whoever is so many hops away is believed. */
export type Trust = (address: string, hop: number) => boolean;

/** Believes so many proxies in front. */
export const trustIn =
  (proxies: number): Trust =>
  (_address, hop) =>
    hop < proxies;

/** Where a request comes from, as far as the proxies between are believed. */
export const addressOf = (request: IncomingMessage, trust: Trust): string => proxyAddress(request, trust);
