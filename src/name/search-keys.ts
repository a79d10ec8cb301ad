import type { Name as NameFact } from '../fact/fact.js';
import { cut } from './cut.js';
import { hasHan } from './han.js';
import { nameKey } from './name-key.js';
import { type Reading, readings } from './pinyin.js';

/** A TEXT index takes 32,766 bytes; the rest is room for what Neo4j adds. */
const TEXT_INDEX_BYTES = 30_000;
/** Of a name's reading only so many syllables or words are indexed, and so many letters from each of them on. */
const LONGEST_READING = 40;
const LONGEST_TERM = 48;
/** Family names are tried as such where a name is no longer than people's names are. */
const LONGEST_PERSONAL_NAME = 4;

const nameTypes = ['LABEL', 'ALIAS', 'SHORT', 'ACRONYM', 'FORMER'] as const satisfies readonly NameFact['type'][];

type Name = Pick<NameFact, 'value' | 'type'>;

/** What is stored beside the names of a node so that they are found; derived from them whenever they are written. */
export interface SearchKeys {
  /**
   * The keys of all names, each between line breaks, for a TEXT index: `CONTAINS key` finds a part of a name,
   * `CONTAINS '\n' + key` its beginning, `CONTAINS '\n' + key + '\n'` all of it. Labels stand first, former names
   * last, and a name for which 30,000 bytes have no room left is not in it.
   */
  readonly nameText: string;
  /** The keys of all names, for a full-text index. */
  readonly searchNames: readonly string[];
  /**
   * Names in Latin letters without tones and diacritics. Of a name in Han one term begins at every syllable
   * (`donghuadaxue huadaxue daxue xue`), so that a term with a star behind it finds any part of the name.
   */
  readonly searchPinyin: readonly string[];
  /** The same of the first letters of the syllables (`dhdx hdx dx x`). */
  readonly searchInitials: readonly string[];
}

export function searchKeys(names: readonly Name[]): SearchKeys {
  const ordered = names.toSorted((one, other) => rank(one) - rank(other)).map(({ value }) => value);
  const searchNames = distinct(ordered.map(nameKey));
  const inHan = ordered.filter(hasHan).flatMap(readingsOf);
  const inOtherLetters = ordered.filter((name) => !hasHan(name)).map(withoutDiacritics);
  return {
    nameText: textOf(searchNames),
    searchNames,
    searchPinyin: distinct([
      ...inHan.flatMap(spellings),
      ...inOtherLetters.filter((name) => !searchNames.includes(name)),
    ]),
    searchInitials: distinct(inHan.map((name) => fromEveryPart(name.map(({ initial }) => initial)))),
  };
}

function rank({ type = 'LABEL' }: Name): number {
  return nameTypes.indexOf(type);
}

function textOf(keys: readonly string[]): string {
  let text = '\n';
  let room = TEXT_INDEX_BYTES - text.length;
  for (const key of keys) {
    const size = Buffer.byteLength(key) + 1;
    if (size > room) continue;
    text += `${key}\n`;
    room -= size;
  }
  return text;
}

function readingsOf(name: string): readonly (readonly Reading[])[] {
  const common = readings(name);
  return common.length > LONGEST_PERSONAL_NAME ? [common] : [common, readings(name, { surname: true })];
}

/** With ü as it is typed (`lvliang`), as it looks (`luliang`) and as it stands in passports (`lyuliang`). */
function spellings(name: readonly Reading[]): readonly string[] {
  return ['v', 'u', 'yu'].map((umlaut) =>
    fromEveryPart(name.map(({ of, spelled }) => (of === 'HAN' ? spelled.replace(/(?<=^[ln])v/, umlaut) : spelled))),
  );
}

function fromEveryPart(parts: readonly string[]): string {
  const indexed = parts.slice(0, LONGEST_READING);
  return indexed.map((_, start) => cut(indexed.slice(start).join(''), LONGEST_TERM)).join(' ');
}

function withoutDiacritics(name: string): string {
  return readings(name)
    .map(({ spelled }) => spelled)
    .join(' ');
}

function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].filter((value) => value !== '');
}
