import { mayRetry } from './failure.js';
import { Unanswered } from './unanswered.js';

/** Reads and writes are tried again for so many milliseconds. */
const retryFor = 3_000;

/** Decides whether what failed is tried again. */
export class Attempts {
  private readonly startedAt = performance.now();
  private nextPause = 50;
  private lost = 0;

  /**
   * After how many milliseconds to try again what failed so; undefined for never. What was lost on a connection that
   * leads nowhere is tried once over another one, however long it took to see that.
   */
  pauseAfter(error: unknown): number | undefined {
    if (!mayRetry(error)) return undefined;
    if (error instanceof Unanswered) this.lost += 1;
    const pause = this.nextPause;
    this.nextPause *= 2;
    const inTime = performance.now() - this.startedAt + pause <= retryFor;
    return inTime || (error instanceof Unanswered && this.lost === 1) ? pause : undefined;
  }
}
