import { SetupError } from '../../errors.js';
import type { RunningNeo4j } from './run-neo4j.js';

const RESTARTS = 3;
const WITHIN_MINUTES = 5;

/** Starts Neo4j again whenever it ends by itself. Resolves with null once stopped, or with the reason for giving up. */
export async function keepRunning(
  first: RunningNeo4j,
  restart: () => Promise<RunningNeo4j>,
  stopping: AbortSignal,
  report: (progress: string) => void,
): Promise<SetupError | null> {
  let restarts: number[] = [];
  let cause: Error = await first.cause;
  while (!stopping.aborted) {
    restarts = restarts.filter((at) => at > Date.now() - WITHIN_MINUTES * 60_000);
    if (restarts.length === RESTARTS) {
      return new SetupError(
        `The local Neo4j ended ${RESTARTS + 1} times within ${WITHIN_MINUTES} minutes and is not started again. The last time: ${cause.message}`,
        { cause },
      );
    }
    restarts.push(Date.now());
    report(`${cause.message} Starting it again`);
    try {
      const running = await restart();
      report('Neo4j answers again');
      cause = await running.cause;
    } catch (error) {
      cause = error as Error;
    }
  }
  return null;
}
