import type { Logger } from '../log.js';
import { type Measure, sampledSources, sampling } from './measure.js';
import { projectionOfAll } from './project.js';
import type { Projection, ProjectionStore } from './projection-store.js';
import { type Edition, editionName, type Wanted } from './projector.js';

const quick: readonly Measure[] = ['degree', 'pageRank', 'community'];

/** For each statement, in milliseconds: it runs in the background. */
const timeout = 600_000;

/** While the graph changes all the time, at most this part of the time goes into measuring it anew. */
const shareOfTime = 1 / 6;

/** Before what failed is tried again, in milliseconds. */
const restAfterFailure = 30_000;

/** Figures of the whole graph, computed in the background once they are asked for, and again after the graph changed. */
export class WholeGraph {
  private last: Projection | null = null;
  private failure: unknown;
  private running = false;
  private closed = false;
  private restUntil = 0;

  constructor(
    private readonly projections: ProjectionStore,
    private readonly log: Pick<Logger, 'error'>,
  ) {}

  /**
   * The last figures there are, or null where there are none yet; newer ones are begun when the graph has changed since.
   * @throws why there are none, if measuring failed and is not tried again yet.
   */
  latest(edition: Edition): Projection | null {
    const isOld = this.last === null || editionName(this.last.edition) !== editionName(edition);
    if (isOld && !this.running && performance.now() >= this.restUntil) void this.measure(edition);
    if (this.last === null && !this.running && this.failure !== undefined) throw this.failure;
    return this.last;
  }

  /** For when the database turns out to hold those of this name no more. */
  forget(name: string): void {
    if (this.last?.name !== name) return;
    this.last = null;
    this.restUntil = 0;
  }

  /** What is still computed is of no use to anybody. */
  close(): void {
    this.closed = true;
  }

  private async measure(edition: Edition): Promise<void> {
    this.running = true;
    this.failure = undefined;
    const startedAt = performance.now();
    try {
      await this.measureAll({ ...projectionOfAll(edition), timeout });
    } catch (error) {
      if (this.closed) return;
      this.failure = error;
      this.log.error({ err: error }, 'The whole graph could not be measured');
    } finally {
      this.running = false;
      const now = performance.now();
      const rest = (now - startedAt) * (1 / shareOfTime - 1);
      this.restUntil = now + (this.failure === undefined ? rest : Math.max(rest, restAfterFailure));
    }
  }

  private async measureAll(wanted: Wanted): Promise<void> {
    const counted = await this.projections.provide(wanted, quick);
    const tied = counted?.measured.degree?.positive ?? 0;
    const configuration = tied > sampledSources ? { betweenness: sampling } : {};
    const measured = await this.projections.provide({ ...wanted, configuration }, [...quick, 'betweenness']);
    await measured?.map();
    this.last = measured;
    // Only now, as until here others were answered from them.
    await this.projections.dropOlder(wanted);
  }
}
