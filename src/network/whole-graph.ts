import type { Logger } from '../log.js';
import { type Measure, sampling } from './measure.js';
import { projectionOfAll } from './project.js';
import type { Projection, ProjectionStore } from './projection-store.js';

const measured: readonly Measure[] = ['degree', 'pageRank', 'community', 'betweenness'];

/** For each statement, in milliseconds: it runs in the background. */
const timeout = 600_000;

/** While the graph changes all the time, at most this part of the time goes into measuring it anew. */
const shareOfTime = 1 / 6;

/** Figures of the whole graph, computed in the background once they are asked for, and again after the graph changed. */
export class WholeGraph {
  private last: Projection | null = null;
  private running = false;
  private restUntil = 0;

  constructor(
    private readonly projections: ProjectionStore,
    private readonly log: Pick<Logger, 'error'>,
  ) {}

  /** The last figures there are, if there are any; newer ones are begun when the graph has changed since. */
  latest(revision: number): Projection | null {
    if (this.last?.revision !== revision && !this.running && performance.now() >= this.restUntil) {
      void this.measure(revision);
    }
    return this.last;
  }

  /** For when the database turns out to hold them no more. */
  forget(): void {
    this.last = null;
    this.restUntil = 0;
  }

  private async measure(revision: number): Promise<void> {
    this.running = true;
    const startedAt = performance.now();
    try {
      const wanted = { ...projectionOfAll(revision), timeout, configuration: { betweenness: sampling } };
      this.last = await this.projections.provide(wanted, measured);
    } catch (error) {
      this.log.error({ err: error }, 'The whole graph could not be measured');
    } finally {
      this.running = false;
      const now = performance.now();
      this.restUntil = now + (now - startedAt) * (1 / shareOfTime - 1);
    }
  }
}
