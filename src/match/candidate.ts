import type { CandidateValues } from './match.repository.js';
import { countryOf } from './places.js';
import { plainText, readText, type Token } from './text.js';

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
  /** Names of its region and of those around it, the country's apart, in folded words. */
  readonly places: readonly string[];
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

export function candidateOf(values: CandidateValues): Candidate {
  const [id, kind, status, nameValues, nameTypes, identifiers, website, regions] = values;
  const places = regions.map(([, ...names]) => names);
  const names = nameValues.map((value, index) => ({ value, type: nameTypes[index] ?? 'LABEL', ...readName(value) }));
  // The outermost of its regions, where that is a country.
  const country = places
    .at(-1)
    ?.map(countryOf)
    .find((code) => code !== undefined);
  return {
    id,
    kind,
    status,
    names,
    identifiers: identifiers ?? [],
    website,
    regionIds: regions.flatMap(([region]) => region ?? []),
    country,
    places: places
      .slice(0, country === undefined ? places.length : -1)
      .flat()
      .map((name) =>
        readText(plainText(name))
          .tokens.map(({ folded }) => folded)
          .join(' '),
      ),
  };
}
