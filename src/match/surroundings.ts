import { addressesOf, type NamedState, statesIn } from './addresses.js';
import type { Candidate } from './candidate.js';
import type { Mention } from './mention.js';
import { countriesIn, mayBeIn, type NamedCountry } from './places.js';
import { type ReadText, readText } from './text.js';
import { weightOf } from './words.js';

/** What an address says beside the names. */
export interface Surroundings {
  readonly text: ReadText;
  readonly folded: readonly string[];
  readonly countries: readonly NamedCountry[];
  readonly states: readonly NamedState[];
  /** Of each token, which of several addresses it stands in. */
  readonly addresses: readonly number[];
  /** What stands around a piece of the text, by where that begins and ends: several candidates are called the same. */
  readonly around: Map<string, string>;
}

/** @param country and place what is known beside the text. */
export function surroundingsOf(text: ReadText, country?: string, place = ''): Surroundings {
  const beside = readText(place).tokens.map((token) => token.folded);
  const folded = [...text.tokens.map((token) => token.folded), ...(beside.length > 0 ? ['|', ...beside] : [])];
  const countries = countriesIn(folded);
  const states = statesIn(text.tokens);
  const known = country === undefined ? [] : [{ code: country, start: -1, end: -1 }];
  const addresses = addressesOf(text, [...countries, ...states]);
  return { text, folded, countries: [...countries, ...known], states, addresses, around: new Map() };
}

/** Whether a place of the text stands outside of a name, in the same address or beside the text. */
function isAround({ start, end }: Pick<Mention, 'start' | 'end'>, { addresses }: Surroundings) {
  return (at: number): boolean => {
    if (at >= start && at < end) return false;
    return addresses[at] === undefined || addresses[at] === addresses[start];
  };
}

/** The words of the address around a name, a space before each and behind; a line where it is broken. */
export function wordsAround(span: Pick<Mention, 'start' | 'end'>, surroundings: Surroundings): string {
  const key = `${span.start} ${span.end}`;
  let words = surroundings.around.get(key);
  if (words === undefined) {
    const around = isAround(span, surroundings);
    words = ` ${surroundings.folded.map((word, at) => (around(at) ? word : '|')).join(' ')} `;
    surroundings.around.set(key, words);
  }
  return words;
}

/** Where the address says that an organization is: agreeing with where it is, contradicting it, or not saying. */
export function countryAgreement(
  mention: Pick<Mention, 'candidate' | 'start' | 'end'>,
  surroundings: Surroundings,
): -1 | 0 | 1 {
  const { country } = mention.candidate;
  if (country === undefined) return 0;
  const around = isAround(mention, surroundings);
  const said = [
    ...surroundings.countries.filter(({ start }) => around(start)).map(({ code }) => code),
    ...surroundings.states.filter(({ start }) => around(start)).map((state) => state.country),
  ];
  if (said.length === 0) return 0;
  return mayBeIn(said, country) ? 1 : -1;
}

/** Whether a place of it is named outside of its name. */
export function placeNamed(candidate: Candidate, start: number, end: number, surroundings: Surroundings): boolean {
  const around = isAround({ start, end }, surroundings);
  const words = wordsAround({ start, end }, surroundings);
  return (
    candidate.places.some((place) => place.length > 2 && words.includes(` ${place} `)) ||
    surroundings.states.some((state) => around(state.start) && candidate.places.includes(state.name))
  );
}

/** Whether the address names states of its country, and not the one that it is in. */
export function stateContradicts(mention: Mention, surroundings: Surroundings): boolean {
  const { candidate } = mention;
  if (candidate.places.length <= candidate.cities.length) return false;
  const around = isAround(mention, surroundings);
  const said = surroundings.states.filter(({ start, country }) => around(start) && country === candidate.country);
  return said.length > 0 && !said.some(({ name }) => candidate.places.includes(name));
}

/** What the part behind a name says if it is one of words that are peculiar to it: mostly the city. */
export function cityBehind(
  { candidate, end }: Mention,
  { text, countries, states }: Surroundings,
): 'OWN' | 'OTHER' | 'NONE' {
  const { tokens } = text;
  const part = tokens[end]?.part;
  if (part === undefined || !tokens[end]?.separated) return 'NONE';
  const words = tokens.slice(end).filter((token) => token.part === part && !/\p{N}/u.test(token.written));
  const named = words.map(({ folded }) => folded).join(' ');
  if (words.length === 0 || words.length > longestCity) return 'NONE';
  if (candidate.places.some((place) => place.length > 2 && ` ${named} `.includes(` ${place} `))) return 'OWN';
  if (words.some(({ common, sort }) => sort !== undefined || weightOf(common) < 1)) return 'NONE';
  const isCapital = words.every(({ written }) => /^\p{Lu}\p{Ll}/u.test(written));
  if (!isCapital || [...countries, ...states].some(({ start }) => start === end)) return 'NONE';
  return 'OTHER';
}

const longestCity = 3;

/** The cities of candidates that the text names: a list of places to tell where something is not. */
export function citiesOf(pool: readonly Candidate[], { folded }: Surroundings): string[] {
  const text = ` ${folded.join(' ')} `;
  const cities = new Set(pool.flatMap((candidate) => candidate.cities));
  return [...cities].filter((city) => city.length > 3 && text.includes(` ${city} `));
}
