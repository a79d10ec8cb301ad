import type { Run } from '../neo4j/graph.js';
import { type Author, record } from './history.js';
import { nounsInOrder } from './nouns.js';
import { type LastChange, standing } from './pending.js';
import { removeNoun } from './remove-noun.js';
import { removeEvidence } from './write-evidence.js';

/**
 * Takes facts back, what others name last, each with its entry in the history. What facts that stay still name stays
 * too. Answers the ids that are gone.
 */
export async function retractFacts(
  run: Run,
  lastOf: ReadonlyMap<string, LastChange>,
  author: Author,
): Promise<readonly string[]> {
  const gone: string[] = [];
  for (const noun of nounsInOrder.toReversed()) {
    const facts = [...lastOf.values()].filter((last) => last.noun === noun).flatMap((last) => standing({ last }) ?? []);
    if (facts.length === 0) continue;
    const ids = await removeNoun(run, noun, facts);
    await removeEvidence(run, ids);
    gone.push(...ids);
  }
  const entities = gone.flatMap((id) => {
    const last = lastOf.get(id);
    return last === undefined ? [] : [{ id, noun: last.noun, digest: null, after: null, last }];
  });
  if (entities.length > 0) await record(run, entities, author, new Date().toISOString());
  return gone;
}
