import { grouped } from '../neo4j/batch.js';
import type { Run } from '../neo4j/graph.js';
import { statement } from '../neo4j/statement.js';
import type { Citation, Facts } from './fact.js';
import { type NodeNoun, nouns, otherKindLabels, type TieNoun } from './nouns.js';
import { refuseCycles, refuseMissing, refuseWrongEnds } from './refuse.js';
import { type Properties, storedEvidence } from './stored.js';

export type Noun = keyof Facts;
export type AnyFact = { readonly id: string; readonly evidence?: readonly Citation[] };

/** The last entry of the history of an entity. */
export interface LastChange {
  readonly version: number;
  readonly actor: string;
  readonly digest: string | null;
  readonly after: string | null;
  readonly firstRecordedAt: string;
}

/** A fact on its way into the graph: what is there, what will be there. */
export interface Pending {
  readonly noun: Noun;
  readonly fact: AnyFact;
  readonly json: string;
  readonly digest: string;
  readonly last: LastChange | undefined;
}

type Rows = { readonly rows: readonly Properties[] };
type Written = { readonly written: number };

const writeEvidence = statement<Rows, Written>('fact/write-evidence');
const writeNodes = statement<Rows, Written>('fact/write-nodes');
const writeOrganizations = statement<Rows, Written>('fact/write-organizations');
const writeIdentifiers = statement<Rows, Written>('fact/write-identifiers');
const writeLinks = statement<Rows, Written>('fact/write-links');
const writeTies = statement<Rows, { id: string; sourceKind: string | null; targetKind: string | null }>(
  'fact/write-ties',
);
const removeNodes = statement<{ ids: readonly string[] }, Written>('fact/remove-nodes');
const removeTies = statement<{ ids: readonly string[] }, Written>('fact/remove-ties');

function propertiesOf(
  definition: { properties(fact: never): Properties },
  { fact, last }: Pending,
  now: string,
): Properties {
  return {
    ...definition.properties(fact as never),
    version: (last?.version ?? 0) + 1,
    recordedAt: last?.firstRecordedAt ?? now,
  };
}

/** Writes facts of one noun into the present state of the graph; whatever they name is there already. */
export async function writeNoun(run: Run, noun: Noun, pending: readonly Pending[], now: string): Promise<void> {
  const definition = nouns[noun] as NodeNoun<never> | TieNoun<never>;
  if ('label' in definition) await writeNodesOf(run, definition, pending, now);
  else await writeTiesOf(run, definition, pending, now);
}

async function writeNodesOf(
  run: Run,
  definition: NodeNoun<never>,
  pending: readonly Pending[],
  now: string,
): Promise<void> {
  const { label, labels, links } = definition;
  const byLabels = grouped(pending, ({ fact }) => labels(fact as never));
  for (const [further, group] of byLabels) {
    const rows = group.map((each) => ({ id: each.fact.id, properties: propertiesOf(definition, each, now) }));
    if (label === 'Organization') {
      await run(writeOrganizations.with({ kind: further, otherKinds: otherKindLabels(further) }), { rows });
      await run(writeIdentifiers, {
        rows: rows.map(({ id, properties }) => ({
          id,
          keys: (properties.identifiers as string[]).map((key) => key.toLowerCase()),
        })),
      });
    } else {
      await run(writeNodes.with({ label, labels: further }), { rows });
    }
  }
  for (const { type, target, to } of links) {
    const rows = pending.map(({ fact }) => ({ id: fact.id, targetId: to(fact as never) ?? null }));
    const [result] = await run(writeLinks.with({ label, type, target }), { rows });
    refuseMissing(
      rows.filter(({ targetId }) => targetId !== null),
      result?.written ?? 0,
      target,
    );
  }
}

async function writeTiesOf(
  run: Run,
  definition: TieNoun<never>,
  pending: readonly Pending[],
  now: string,
): Promise<void> {
  const { source, target } = definition;
  const byType = grouped(pending, ({ fact }) => definition.type(fact as never));
  for (const [type, group] of byType) {
    const rows = group.map((each) => {
      const [sourceId, targetId] = definition.ends(each.fact as never);
      return { id: each.fact.id, sourceId, targetId, properties: propertiesOf(definition, each, now) };
    });
    const written = await run(writeTies.with({ type, source, target }), { rows });
    refuseMissing(rows, written.length, `${source} or ${target}`);
    if (source === 'Organization' && target === 'Organization') for (const row of written) refuseWrongEnds(type, row);
    if (type === 'PART_OF')
      await refuseCycles(
        run,
        rows.map(({ sourceId }) => sourceId),
      );
  }
}

/** Takes facts of one noun out of the present state of the graph. */
export async function removeNoun(
  run: Run,
  noun: Noun,
  ids: readonly string[],
  last: ReadonlyMap<string, LastChange>,
): Promise<void> {
  const definition = nouns[noun] as NodeNoun<never> | TieNoun<never>;
  if ('label' in definition) {
    await run(removeNodes.with({ label: definition.label }), { ids });
    return;
  }
  const typeOf = (id: string): string => definition.type(JSON.parse(last.get(id)?.after ?? '{}') as never);
  for (const [type, group] of grouped(ids, typeOf)) await run(removeTies.with({ type }), { ids: group });
}

/** Replaces what facts rest on; facts without evidence lose theirs. */
export async function writeCitations(
  run: Run,
  facts: readonly { id: string; evidence?: readonly Citation[] }[],
): Promise<void> {
  const rows = facts.map(({ id, evidence }) => ({ factId: id, citations: storedEvidence(id, evidence ?? []) }));
  const [result] = await run(writeEvidence, { rows });
  const citations = rows.flatMap((row) => row.citations);
  refuseMissing(
    citations.map(({ factId }) => ({ id: String(factId) })),
    result?.written ?? 0,
    'Document',
  );
}
