import { FactRepository } from '../fact/fact.repository.js';
import type { Graph } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';

const revision = statement<object, { revision: number; complete: number }>('live/revision');

/** How long to wait for those who write, in milliseconds, before what they write is left for later. */
const patience = 1_000;

/**
 * The revision up to which every change can be read. A commit shows some of its changes a moment before the others, so
 * who read on from the last one he saw could miss one for good. That a revision can be read whole is known once somebody
 * has held the writers' lock after it, and whoever holds it says so in the graph; if nobody did yet, we do.
 */
export async function horizonOf(graph: Graph): Promise<number> {
  const [row] = await graph.read(revision, {});
  if (row === undefined || row.complete === row.revision) return row?.revision ?? 0;
  try {
    return (await new FactRepository(graph).completeEdition({ timeout: patience })).revision;
  } catch {
    return row.complete;
  }
}
