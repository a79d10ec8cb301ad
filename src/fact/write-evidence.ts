import type { Run } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import type { NodeNoun, Noun, TieNoun } from './noun.js';
import { nouns } from './nouns.js';
import type { AnyFact } from './pending.js';
import { refuseMissing } from './refuse.js';
import { type Properties, storedEvidence } from './stored.js';

const replaceEvidence = statement<{ rows: readonly Properties[] }, { id: string }>('fact/write-evidence');

/** Replaces what facts rest on. */
export async function writeEvidence(
  run: Run,
  facts: readonly { readonly noun: Noun; readonly fact: AnyFact }[],
): Promise<void> {
  const rows = facts.map(({ noun, fact }) => ({
    factId: fact.id,
    citations: storedEvidence(fact.id, fact.evidence ?? [], concernedBy(noun, fact)),
  }));
  const written = await run(replaceEvidence, { rows });
  const named = facts.flatMap(({ fact: { id, evidence = [] } }) =>
    evidence.map(({ document }) => ({ id, targetId: document })),
  );
  if (written.length < named.length) await refuseMissing(run, named, 'Document');
}

/** Takes away what facts that are gone rested on. */
export async function removeEvidence(run: Run, ids: readonly string[]): Promise<void> {
  await run(replaceEvidence, { rows: ids.map((factId) => ({ factId, citations: [] })) });
}

/** The organizations that a fact says something of, so that a document leads to them. */
export function concernedBy(noun: Noun, fact: AnyFact): readonly string[] {
  const definition = nouns[noun] as NodeNoun<AnyFact> | TieNoun<AnyFact>;
  if ('label' in definition) {
    if (definition.label === 'Organization') return [fact.id];
    const linked = definition.links.filter(({ target }) => target.startsWith('Organization'));
    return linked.flatMap(({ to }) => to(fact) ?? []);
  }
  const { source, target } = definition;
  return definition.ends(fact).filter((_, end) => [source, target][end]?.includes('Organization'));
}
