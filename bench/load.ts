import type { Driver } from 'neo4j-driver';
import type { NodeNoun, TieNoun } from '../src/fact/noun.js';
import { nouns } from '../src/fact/nouns.js';
import { type Properties, storedEvidence } from '../src/fact/stored.js';
import { concernedBy } from '../src/fact/write-evidence.js';
import { grouped } from '../src/neo4j/batch.js';
import { toParameters } from '../src/neo4j/parameters.js';
import type { Batch } from './network.js';

const recordedAt = '2026-01-01T00:00:00.000Z';

/** The time limit of the database is one for questions. */
const unlimited = { transactionConfig: { timeout: 0 } };

type BatchFact = Batch['facts'][number];
type Write = readonly [text: string, rows: readonly object[]];

/**
 * Loads generated facts into an empty, migrated graph as they would be stored, but without their history: what is
 * measured is reading. Indexes are made anew at the end, which is faster than to keep them up row by row, and their
 * statistics are then those of the whole graph; the next rows are made while the last ones are written.
 */
export async function load(
  driver: Driver,
  batches: Iterable<Batch>,
  report: (progress: string) => void,
): Promise<void> {
  const indexes = await dropIndexes(driver);
  let total = 0;
  let written = Promise.resolve();
  for (const batch of batches) {
    const writes = writesOf(batch).map(([text, rows]) => [text, toParameters({ rows })] as const);
    await written;
    written = write(driver, writes);
    // Else a failure would be nobody's while the next rows are made.
    written.catch(() => {});
    total += batch.facts.length;
    if (total % 50_000 < batch.facts.length) report(`${total} facts`);
  }
  await written;
  report(`${total} facts; making the indexes`);
  for (const index of indexes) await driver.executeQuery(index);
  await driver.executeQuery('CALL db.awaitIndexes(3600)', {}, unlimited);
}

/** Constraints stay: ends of ties are found by them. */
async function dropIndexes(driver: Driver): Promise<readonly string[]> {
  const { records } = await driver.executeQuery(
    "SHOW INDEXES YIELD name, type, owningConstraint, createStatement WHERE owningConstraint IS NULL AND type <> 'LOOKUP' RETURN name, createStatement",
  );
  for (const record of records) await driver.executeQuery(`DROP INDEX \`${record.get('name')}\``);
  return records.map((record) => record.get('createStatement'));
}

async function write(driver: Driver, writes: readonly (readonly [string, Record<string, unknown>])[]): Promise<void> {
  for (const [text, parameters] of writes) await driver.executeQuery(text, parameters, unlimited);
}

function writesOf({ noun, facts }: Batch): Write[] {
  const definition = nouns[noun] as NodeNoun<never> | TieNoun<never>;
  const properties = (fact: BatchFact): Properties => ({
    ...definition.properties(fact as never),
    version: 1,
    recordedAt,
  });
  const own = 'label' in definition ? nodes(definition, facts, properties) : ties(definition, facts, properties);
  return [...own, evidence(noun, facts)];
}

type ToProperties = (fact: BatchFact) => Properties;

function nodes({ label, labels, links }: NodeNoun<never>, facts: readonly BatchFact[], properties: ToProperties) {
  const groups = grouped(facts, (fact) => [label, ...labels(fact as never)].join(':'));
  return [
    ...[...groups].map(
      ([all, group]): Write => [`UNWIND $rows AS row CREATE (node:${all}) SET node = row`, group.map(properties)],
    ),
    ...links.map(({ type, target, to }): Write => {
      const rows = facts.map((fact) => ({ id: fact.id, to: to(fact as never) ?? null }));
      return [
        `UNWIND $rows AS row MATCH (a:${label} {id: row.id}) MATCH (b:${target} {id: row.to}) CREATE (a)-[:${type}]->(b)`,
        rows,
      ];
    }),
  ];
}

function ties(
  { type, source, target, ends }: TieNoun<never>,
  facts: readonly BatchFact[],
  properties: ToProperties,
): Write[] {
  const groups = grouped(facts, (fact) => type(fact as never));
  return [...groups].map(([each, group]) => {
    const rows = group.map((fact) => {
      const [from, to] = ends(fact as never);
      return { from, to, properties: properties(fact) };
    });
    return [
      `UNWIND $rows AS row MATCH (a:${source} {id: row.from}) MATCH (b:${target} {id: row.to}) CREATE (a)-[tie:${each}]->(b) SET tie = row.properties`,
      rows,
    ];
  });
}

function evidence(noun: Batch['noun'], facts: readonly BatchFact[]): Write {
  const rows = facts.flatMap((fact) =>
    'evidence' in fact ? storedEvidence(fact.id, fact.evidence, concernedBy(noun, fact)) : [],
  );
  return [
    'UNWIND $rows AS row MATCH (document:Document {id: row.documentId}) CREATE (evidence:Evidence)-[:RESTS_ON]->(document) SET evidence = row',
    rows,
  ];
}
