import { FactRepository } from '../fact/fact.repository.js';
import type { Graph } from '../neo4j/graph.js';
import { editionName } from '../network/projector.js';
import { DatasetRepository } from './dataset.repository.js';

/** Tells of one process which state the graph is in, to whoever keeps what was made from it. */
export class Editions {
  private readonly dataset: DatasetRepository;
  private readonly facts: FactRepository;
  private underWay: Promise<unknown> = Promise.resolve();
  private next: Promise<string> | undefined;
  private lastComplete: string | undefined;
  private waiting = false;

  constructor(graph: Graph) {
    this.dataset = new DatasetRepository(graph);
    this.facts = new FactRepository(graph);
  }

  /**
   * The edition of the graph, read by a statement that is sent after this call, so that it tells of every write that
   * was over by then, whoever wrote. One statement runs at a time, not two as of shared reads, since none takes long and
   * each answers more who ask. All who ask meanwhile share the next, and where it fails fail with it, as they have
   * waited for the database already.
   */
  now(): Promise<string> {
    this.next ??= this.readNext();
    return this.next;
  }

  /**
   * Whether all of this edition can be read. A commit shows the new revision a moment before the last of its changes,
   * so that what is read in that moment may still be of the edition before. When this is asked of a new edition for the
   * first time, the answer is no, and becomes yes once those who were writing have let go of their lock.
   */
  checkComplete(edition: string): boolean {
    if (this.lastComplete !== edition && !this.waiting) void this.waitForWriters();
    return this.lastComplete === edition;
  }

  /** The edition of the graph where all of it can be read; undefined while that is not certain. */
  async complete(): Promise<string | undefined> {
    const edition = await this.now();
    return this.checkComplete(edition) ? edition : undefined;
  }

  private async readNext(): Promise<string> {
    await this.underWay.finally(() => {
      this.next = undefined;
    });
    const read = this.dataset.edition();
    this.underWay = read;
    try {
      return editionName(await read);
    } finally {
      // Who asks after a failure is not told of it.
      if (this.underWay === read) this.underWay = Promise.resolve();
    }
  }

  private async waitForWriters(): Promise<void> {
    this.waiting = true;
    try {
      this.lastComplete = editionName(await this.facts.completeEdition());
    } catch {
      // Somebody writes for long; who asks next waits again.
    } finally {
      this.waiting = false;
    }
  }
}
