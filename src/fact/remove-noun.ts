import { grouped } from '../neo4j/batch.js';
import type { Run } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import type { NodeNoun, Noun, TieNoun } from './noun.js';
import { nouns } from './nouns.js';
import type { AnyFact } from './pending.js';

const removeNodesOf = statement<{ ids: readonly string[]; ownLinks: readonly string[] }, { id: string }>(
  'fact/remove-nodes',
);
const removeTiesOf = statement<{ ids: readonly string[] }, { id: string }>('fact/remove-ties');

/**
 * Takes facts of one noun, given as they stand, out of the present state of the graph; what other facts still need
 * stays. Answers the ids that are gone.
 */
export async function removeNoun(run: Run, noun: Noun, facts: readonly AnyFact[]): Promise<readonly string[]> {
  const definition = nouns[noun] as NodeNoun<AnyFact> | TieNoun<AnyFact>;
  if ('label' in definition) return removeNodes(run, definition, facts);
  for (const [type, ofType] of grouped(facts, definition.type)) await removeTies(run, type, ofType);
  return facts.map(({ id }) => id);
}

export async function removeTies(run: Run, type: string, facts: readonly AnyFact[]): Promise<void> {
  await run(removeTiesOf.with({ type }), { ids: facts.map(({ id }) => id) });
}

/** A node may be needed only by another that goes too (a region below it), so it is tried again while any goes. */
async function removeNodes(
  run: Run,
  { label, links }: NodeNoun<AnyFact>,
  facts: readonly AnyFact[],
): Promise<readonly string[]> {
  const ownLinks = links.map(({ type }) => type);
  const gone = new Set<string>();
  for (let before = -1; before < gone.size && gone.size < facts.length; ) {
    before = gone.size;
    const ids = facts.map(({ id }) => id).filter((id) => !gone.has(id));
    for (const { id } of await run(removeNodesOf.with({ label }), { ids, ownLinks })) gone.add(id);
  }
  return [...gone];
}
