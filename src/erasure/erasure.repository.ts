import { lockRevision } from '../fact/fact.repository.js';
import type { Author } from '../fact/history.js';
import type { Graph } from '../neo4j/graph.js';
import { type Erasure, erase } from './erase.js';

/** It goes over the whole history, once for a person, in milliseconds. */
const timeout = 600_000;

export class ErasureRepository {
  constructor(private readonly graph: Graph) {}

  /** @throws FactRefusal */
  async erase(id: string, author: Author, dryRun: boolean): Promise<Erasure> {
    try {
      return await this.graph.write(
        async (run) => {
          await run(lockRevision, {});
          const erasure = await erase(run, id, author);
          // What is thrown takes everything back with it.
          if (dryRun) throw new Tried(erasure);
          return erasure;
        },
        { timeout },
      );
    } catch (error) {
      if (error instanceof Tried) return error.erasure;
      throw error;
    }
  }
}

/** An erasure that was possible. */
class Tried extends Error {
  constructor(readonly erasure: Erasure) {
    super('A dry run');
  }
}
