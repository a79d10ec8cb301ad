import { lockRevision } from '../fact/fact.repository.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';

const dropReceipts = statement<{ before: string; most: number }, { dropped: number }>('curation/drop-receipts');

/** Forgotten at a time, while those who write wait. */
const most = 2_000;

/** What was answered to requests, kept for those that come again. */
export class ReceiptRepository {
  constructor(private readonly graph: Graph) {}

  /**
   * Forgets those from before a time; answers how many. Under the lock that writers hold while they look for theirs, so
   * that a request that comes again finds it or does not, and none is made twice in between.
   */
  async forget(before: Date): Promise<number> {
    let forgotten = 0;
    for (let last = most; last === most; forgotten += last) {
      last = await this.graph.write(async (run) => {
        await run(lockRevision, {});
        const [row] = await run(dropReceipts, { before: before.toISOString(), most });
        return row?.dropped ?? 0;
      });
    }
    return forgotten;
  }
}
