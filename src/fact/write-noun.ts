import { grouped } from '../neo4j/batch.js';
import type { Run } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import type { Link, NodeNoun, Noun, Reference, TieNoun } from './noun.js';
import { nouns } from './nouns.js';
import { type AnyFact, type Pending, standing } from './pending.js';
import { refuseCycles, refuseMissing, refuseWrongEnds } from './refuse.js';
import { removeTies } from './remove-noun.js';
import type { Properties } from './stored.js';

type Rows = { readonly rows: readonly Properties[] };
type WrittenTie = Parameters<typeof refuseWrongEnds>[0];

const writeNodes = statement<Rows, { written: number }>('fact/write-nodes');
const writeIdentifiers = statement<Rows, { written: number }>('fact/write-identifiers');
const removeLinks = statement<{ ids: readonly string[]; types: readonly string[] }, { removed: number }>(
  'fact/remove-links',
);
const writeLinks = statement<Rows, { id: string }>('fact/write-links');
const writeTies = statement<Rows, WrittenTie>('fact/write-ties');

/** Writes facts of one noun into the present state of the graph; whatever they name must be there already. */
export async function writeNoun(run: Run, noun: Noun, pending: readonly Pending[], now: string): Promise<void> {
  const definition = nouns[noun] as NodeNoun<AnyFact> | TieNoun<AnyFact>;
  for (const reference of definition.references ?? []) {
    await refuseMissing(run, namedBy(pending, reference), reference.target);
  }
  const propertiesOf = ({ fact, last }: Pending): Properties => ({
    ...definition.properties(fact),
    version: (last?.version ?? 0) + 1,
    recordedAt: last?.firstRecordedAt ?? now,
  });
  if ('label' in definition) await writeNodesOf(run, definition, pending, propertiesOf);
  else await writeTiesOf(run, definition, pending, propertiesOf);
}

async function writeNodesOf(
  run: Run,
  { label, labels, links }: NodeNoun<AnyFact>,
  pending: readonly Pending[],
  propertiesOf: (each: Pending) => Properties,
): Promise<void> {
  const rows = pending.map((each) => {
    const former = standing(each);
    const formerLabels = former === undefined ? [] : labels(former);
    return { id: each.fact.id, properties: propertiesOf(each), labels: labels(each.fact), formerLabels };
  });
  await run(writeNodes.with({ label }), { rows });
  if (label === 'Organization') {
    const keysOf = ({ identifiers }: Properties) => (identifiers as string[]).map((key) => key.toLowerCase());
    await run(writeIdentifiers, { rows: rows.map(({ id, properties }) => ({ id, keys: keysOf(properties) })) });
  }
  await writeLinksOf(run, label, links, pending);
}

async function writeLinksOf(
  run: Run,
  label: string,
  links: readonly Link<AnyFact>[],
  pending: readonly Pending[],
): Promise<void> {
  const changed = pending.filter((each) => standing(each) !== undefined).map(({ fact }) => fact.id);
  if (links.length > 0 && changed.length > 0) {
    await run(removeLinks.with({ label }), { ids: changed, types: links.map(({ type }) => type) });
  }
  for (const [target, toTarget] of grouped(links, (link) => link.target)) {
    const rows = toTarget.flatMap((link) => namedBy(pending, link).map((named) => ({ ...named, type: link.type })));
    if (rows.length === 0) continue;
    const written = await run(writeLinks.with({ label, target }), { rows });
    if (written.length < rows.length) await refuseMissing(run, rows, target);
  }
}

async function writeTiesOf(
  run: Run,
  { type, source, target, ends }: TieNoun<AnyFact>,
  pending: readonly Pending[],
  propertiesOf: (each: Pending) => Properties,
): Promise<void> {
  const former = pending.map(standing).filter((fact) => fact !== undefined);
  for (const [formerType, facts] of grouped(former, type)) await removeTies(run, formerType, facts);
  const rows = pending.map((each) => {
    const [sourceId, targetId] = ends(each.fact);
    return { id: each.fact.id, type: type(each.fact), sourceId, targetId, properties: propertiesOf(each) };
  });
  const written = await run(writeTies.with({ source, target }), { rows });
  if (written.length < rows.length) {
    await refuseMissing(
      run,
      rows.map(({ id, sourceId }) => ({ id, targetId: sourceId })),
      source,
    );
    await refuseMissing(
      run,
      rows.map(({ id, targetId }) => ({ id, targetId })),
      target,
    );
  }
  if (source !== 'Organization' || target !== 'Organization') return;
  for (const row of written) refuseWrongEnds(row);
  const parts = rows.filter((row) => row.type === 'PART_OF').map(({ sourceId }) => sourceId);
  await refuseCycles(run, parts);
}

function namedBy(pending: readonly Pending[], { to }: Reference<AnyFact>) {
  return pending.flatMap(({ fact }) => {
    const targetId = to(fact);
    return targetId === undefined ? [] : [{ id: fact.id, targetId }];
  });
}
