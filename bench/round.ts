import type { Pool } from 'undici';
import { send } from './contestant.js';
import { percentile } from './spread.js';

export interface Load {
  readonly path: string;
  readonly bodies: readonly string[];
}

export interface Round {
  /** Requests answered in a second. */
  readonly throughput: number;
  /** In milliseconds, of half of the requests and of 95 in 100. */
  readonly p50: number;
  readonly p95: number;
  readonly requests: number;
  readonly failures: number;
}

/**
 * Asks for a time over all connections of a pool at once, each asking anew when it has its answer; bodies in their
 * order from `offset` on. What is under way when the time is up is waited for and counts, so that slow answers do.
 */
export async function round(
  pool: Pool,
  { path, bodies }: Load,
  { connections, milliseconds, offset }: { connections: number; milliseconds: number; offset: number },
): Promise<Round> {
  const latencies: number[] = [];
  let failures = 0;
  let next = offset;
  const startedAt = performance.now();
  const ask = async (): Promise<void> => {
    do {
      const body = bodies[next++ % bodies.length] ?? '';
      const askedAt = performance.now();
      const { status, text } = await send(pool, path, body);
      latencies.push(performance.now() - askedAt);
      if (status !== 200 || text.includes('"errors":[')) failures += 1;
    } while (performance.now() - startedAt < milliseconds);
  };
  await Promise.all(Array.from({ length: connections }, ask));
  const seconds = (performance.now() - startedAt) / 1_000;
  return {
    throughput: (latencies.length - failures) / seconds,
    p50: percentile(latencies, 0.5),
    p95: percentile(latencies, 0.95),
    requests: latencies.length,
    failures,
  };
}
