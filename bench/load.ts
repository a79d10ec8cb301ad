import type { Driver } from 'neo4j-driver';
import type { NodeNoun, TieNoun } from '../src/fact/noun.js';
import { nouns } from '../src/fact/nouns.js';
import { type Properties, storedEvidence } from '../src/fact/stored.js';
import { concernedBy } from '../src/fact/write-evidence.js';
import { grouped } from '../src/neo4j/batch.js';
import { toParameters } from '../src/neo4j/parameters.js';
import type { Batch } from './network.js';

const recordedAt = '2026-01-01T00:00:00.000Z';

type BatchFact = Batch['facts'][number];

/**
 * Loads generated facts into an empty, migrated graph as they would be stored, but without their history: what is
 * measured is reading.
 */
export async function load(
  driver: Driver,
  batches: Iterable<Batch>,
  report: (progress: string) => void,
): Promise<void> {
  const run = (text: string, parameters: object) => driver.executeQuery(text, toParameters(parameters));
  let total = 0;
  for (const { noun, facts } of batches) {
    const definition = nouns[noun] as NodeNoun<never> | TieNoun<never>;
    const properties = (fact: BatchFact): Properties => ({
      ...definition.properties(fact as never),
      version: 1,
      recordedAt,
    });
    if ('label' in definition) await loadNodes(run, definition, facts, properties);
    else await loadTies(run, definition, facts, properties);
    await loadEvidence(run, noun, facts);
    total += facts.length;
    report(`${total} facts`);
  }
}

type Run = (text: string, parameters: object) => Promise<unknown>;
type ToProperties = (fact: BatchFact) => Properties;

async function loadNodes(
  run: Run,
  { label, labels, links }: NodeNoun<never>,
  facts: readonly BatchFact[],
  properties: ToProperties,
) {
  for (const [all, group] of grouped(facts, (fact) => [label, ...labels(fact as never)].join(':'))) {
    await run(`UNWIND $rows AS row CREATE (node:${all}) SET node = row`, { rows: group.map(properties) });
  }
  for (const { type, target, to } of links) {
    const rows = facts.map((fact) => ({ id: fact.id, to: to(fact as never) ?? null }));
    await run(
      `UNWIND $rows AS row MATCH (a:${label} {id: row.id}) MATCH (b:${target} {id: row.to}) CREATE (a)-[:${type}]->(b)`,
      { rows },
    );
  }
}

async function loadTies(
  run: Run,
  { type, source, target, ends }: TieNoun<never>,
  facts: readonly BatchFact[],
  properties: ToProperties,
) {
  for (const [each, group] of grouped(facts, (fact) => type(fact as never))) {
    const rows = group.map((fact) => {
      const [from, to] = ends(fact as never);
      return { from, to, properties: properties(fact) };
    });
    await run(
      `UNWIND $rows AS row MATCH (a:${source} {id: row.from}) MATCH (b:${target} {id: row.to}) CREATE (a)-[tie:${each}]->(b) SET tie = row.properties`,
      { rows },
    );
  }
}

async function loadEvidence(run: Run, noun: Batch['noun'], facts: readonly BatchFact[]) {
  const rows = facts.flatMap((fact) =>
    'evidence' in fact ? storedEvidence(fact.id, fact.evidence, concernedBy(noun, fact)) : [],
  );
  await run(
    'UNWIND $rows AS row MATCH (document:Document {id: row.documentId}) CREATE (evidence:Evidence)-[:RESTS_ON]->(document) SET evidence = row',
    { rows },
  );
}
