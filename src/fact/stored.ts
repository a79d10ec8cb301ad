import { createHash } from 'node:crypto';
import { canonicalJson } from '../canonical-json.js';
import { firstDay, lastDay, openEnd, openStart } from '../date/partial-date.js';
import { searchKeys } from '../name/search-keys.js';
import { sortKey } from '../name/sort-key.js';
import type { Citation, LocalizedText, Name } from './fact.js';

/** Properties as they stand in the graph; null means that there is none. */
export type Properties = Readonly<Record<string, unknown>>;

/** How names are stored: what was given, in lists of equal length, and the keys they are found and ordered by. */
export function storedNames(names: readonly Name[]): Properties {
  const label = names.find(({ type }) => type === undefined || type === 'LABEL') ?? names[0];
  const displayName = label?.value ?? '';
  return {
    displayName,
    sortName: sortKey(displayName),
    nameValues: names.map(({ value }) => value),
    nameLanguages: names.map(({ language }) => language ?? ''),
    nameTypes: names.map(({ type }) => type ?? 'LABEL'),
    nameOrigins: names.map(({ origin }) => origin ?? 'DOCUMENT'),
    ...searchKeys(names),
  };
}

/** How a text in several languages is stored: `<stem>Texts` and `<stem>Languages`. */
export function storedText(stem: string, text: LocalizedText | undefined): Properties {
  const entries = Object.entries(text ?? {});
  return {
    [`${stem}Texts`]: entries.map(([, value]) => value),
    [`${stem}Languages`]: entries.map(([language]) => language),
  };
}

/** The days that something lasted, an unknown end being open, as `asOf` compares them. */
export function storedExtent(since: string | undefined, until: string | undefined): Properties {
  return {
    startsOn: since === undefined ? openStart : firstDay(since),
    endsOn: until === undefined ? openEnd : lastDay(until),
  };
}

/** The documents a fact rests on, each once. */
export function storedCited({ evidence }: { readonly evidence: readonly Citation[] }): Properties {
  return { documentIds: [...new Set(evidence.map(({ document }) => document))] };
}

/** The evidence of a fact as nodes; ordinal is the paragraph or row, so that facts can be read in a document's order. */
export function storedEvidence(
  factId: string,
  evidence: readonly Citation[],
  organizationIds: readonly string[],
): readonly Properties[] {
  return evidence.map(({ document, locator, asWritten }, rank) => ({
    id: `${factId}#${rank}`,
    factId,
    documentId: document,
    locator: locator ?? null,
    ordinal: Number(/\d+/.exec(locator ?? '')?.[0] ?? 0),
    rank,
    asWritten: asWritten ?? [],
    organizationIds,
  }));
}

/** The whole fact as text, equal for equal facts, and a short mark of it. */
export function snapshotOf(fact: object): { readonly json: string; readonly digest: string } {
  const json = canonicalJson(fact);
  return { json, digest: createHash('sha256').update(json).digest('base64url') };
}
