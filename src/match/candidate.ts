import { hasHan } from '../name/han.js';
import { readings } from '../name/pinyin.js';
import type { CandidateValues } from './match.repository.js';
import { countryOf } from './places.js';
import { readText, type Token } from './text.js';

export interface CandidateName {
  readonly value: string;
  readonly type: CandidateValues[4][number];
  readonly tokens: readonly Token[];
  /** The words that are compared. */
  readonly key: string;
}

/** An organization as matching compares it. */
export interface Candidate {
  readonly id: string;
  readonly kind: CandidateValues[1];
  readonly status: CandidateValues[2];
  readonly names: readonly CandidateName[];
  readonly identifiers: readonly string[];
  readonly website: string | null;
  /** Its region and those around it. */
  readonly regionIds: readonly string[];
  readonly country: string | undefined;
  /** Names of its region and of those around it, the country's apart, in folded words; Chinese ones as read, too. */
  readonly places: readonly string[];
  /** Those of its region alone. */
  readonly cities: readonly string[];
}

/** Registers put the country behind the names of companies that have one in several (`AstraZeneca (Sweden)`). */
function withoutCountry(name: string): string {
  const [, own = name, inside = ''] = /^(.+)\s\((.+)\)$/.exec(name) ?? [];
  return countryOf(inside) === undefined ? name : own;
}

/** Names that were read lately: to read one takes as long as to compare it with a hundred texts. */
const known = new Map<string, Pick<CandidateName, 'tokens' | 'key'>>();
const MOST_KNOWN = 20_000;

function readName(value: string): Pick<CandidateName, 'tokens' | 'key'> {
  let read = known.get(value);
  if (read === undefined) {
    const { tokens } = readText(withoutCountry(value));
    read = { tokens, key: tokens.flatMap(({ common }) => common || []).join(' ') };
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(value, read);
  }
  return read;
}

/** Addresses name these parts of China by themselves, and who is there is not taken for who is elsewhere in China. */
const apart: Readonly<Record<string, string>> = { 71: 'TW', 81: 'HK', 82: 'MO' };

/** The innermost first; their codes are countries where they are. */
function countryAround(regions: CandidateValues[7]): string | undefined {
  const [innermost = ''] = regions[0] ?? [];
  const part = apart[/^gb2260:(\d\d)/.exec(innermost)?.[1] ?? ''];
  if (part !== undefined) return part;
  // The outermost, where that is a country.
  const [, ...names] = regions.at(-1) ?? [];
  return names.map(countryOf).find((code) => code !== undefined);
}

const ends = /(?:特别行政区|自治区|自治州|地区|[省市区县州盟])$/u;

/** What a place is called in addresses: `武汉市` is Wuhan too. */
function placeNames(name: string): string[] {
  const words = readText(name)
    .tokens.map(({ folded }) => folded)
    .join(' ');
  if (!hasHan(name)) return [words];
  const short = name.length > 2 ? name.replace(ends, '') : name;
  const read = readings(short);
  return [words, read.map(({ spelled }) => spelled).join('')];
}

const knownPlaces = new Map<string, readonly string[]>();

function knownPlaceNames(name: string): readonly string[] {
  let known = knownPlaces.get(name);
  if (known === undefined) {
    known = placeNames(name);
    if (knownPlaces.size >= MOST_KNOWN) knownPlaces.clear();
    knownPlaces.set(name, known);
  }
  return known;
}

export function candidateOf(values: CandidateValues): Candidate {
  const [id, kind, status, nameValues, nameTypes, identifiers, website, regions] = values;
  const country = countryAround(regions);
  const places = regions
    .slice(0, country === undefined ? regions.length : -1)
    .map(([, ...names]) => names.flatMap(knownPlaceNames));
  return {
    id,
    kind,
    status,
    names: nameValues.map((value, index) => ({ value, type: nameTypes[index] ?? 'LABEL', ...readName(value) })),
    identifiers: identifiers ?? [],
    website,
    regionIds: regions.flatMap(([region]) => region ?? []),
    country,
    places: places.flat(),
    cities: places[0] ?? [],
  };
}
