import type { Pool } from 'undici';
import { type Request, send } from './contestant.js';
import { percentile } from './spread.js';

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
 * Asks for a time over all connections of a pool at once, each asking anew when it has its answer; requests in
 * their order from `offset` on. What is under way when the time is up is waited for and counts, so that slow answers do.
 */
export async function round(
  pool: Pool,
  requests: readonly Request[],
  { connections, milliseconds, offset }: { connections: number; milliseconds: number; offset: number },
): Promise<Round> {
  const latencies: number[] = [];
  let failures = 0;
  let next = offset;
  const startedAt = performance.now();
  const ask = async (): Promise<void> => {
    do {
      const request = requests[next++ % requests.length] ?? { path: '/' };
      const askedAt = performance.now();
      const { status, text } = await send(pool, request);
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
