import type { FastifyRequest } from 'fastify';

/** The path that a request asks for, without its query string, which holds values. */
export function pathOf({ url }: Pick<FastifyRequest, 'url'>): string {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
}
