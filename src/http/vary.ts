import type { FastifyReply } from 'fastify';
import { append } from 'vary';

/** Tells caches that an answer depends on these headers of its request too. */
export function vary(reply: FastifyReply, headers: string): FastifyReply {
  return reply.header('Vary', append(String(reply.getHeader('Vary') ?? ''), headers));
}
