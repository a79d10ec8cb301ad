import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Editions } from '../dataset/editions.js';

/** What stands for all that an answer depends on. Parts as JSON, since they may hold whatever would part them. */
export function digest(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

/** Whether the client has the answer of this tag already (RFC 9110, 13.1.2: weak tags match like strong ones). */
export function hasAlready({ headers }: FastifyRequest, tag: string): boolean {
  const opaque = (each: string): string => each.trim().replace(/^W\//, '');
  const known = headers['if-none-match']?.split(',') ?? [];
  return known.some((each) => opaque(each) === opaque(tag));
}

/** The tag of what the edition of the graph and these parts decide; undefined while that edition is not certain. */
export async function tagOf(editions: Editions | undefined, ...parts: readonly unknown[]): Promise<string | undefined> {
  const edition = await editions?.complete();
  return edition && `W/"${digest(edition, ...parts)}"`;
}

/** Lets whoever gets an answer keep it, and ask each time whether it still holds. Never for one that failed. */
export function letKeep(reply: FastifyReply, tag: string): void {
  reply.headers({ 'Cache-Control': 'public, no-cache', ETag: tag });
}
