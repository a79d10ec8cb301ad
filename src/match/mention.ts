import type { Candidate, CandidateName } from './candidate.js';
import type { ReadText, Token } from './text.js';
import { legalForms, weightOf } from './words.js';

/** How a name stands in a text. */
export type Fit = 'AS_WRITTEN' | 'SAME_WORDS' | 'REORDERED' | 'WITH_PLACE' | 'ACRONYM' | 'SCHOOL_OF' | 'SIMILAR';

/** A name of an organization found in a text. */
export interface Mention {
  readonly candidate: Candidate;
  readonly name: CandidateName;
  readonly fit: Fit;
  /** 1 where all words are there, less where some are missing, added or written otherwise. */
  readonly likeness: number;
  /** Tokens from start to before end. */
  readonly start: number;
  readonly end: number;
}

/** The words of a text that are compared, each with its place among the tokens. */
export interface Compared {
  readonly tokens: readonly Token[];
  readonly words: readonly Token[];
  readonly places: readonly number[];
  readonly placesOf: ReadonlyMap<string, readonly number[]>;
}

export function compared({ tokens }: ReadText): Compared {
  const places = tokens.flatMap((token, index) => (token.common === '' ? [] : [index]));
  const words = places.flatMap((place) => tokens[place] ?? []);
  const placesOf = new Map<string, number[]>();
  words.forEach(({ common }, index) => {
    const known = placesOf.get(common);
    if (known === undefined) placesOf.set(common, [index]);
    else known.push(index);
  });
  return { tokens, words, places, placesOf };
}

/** The best mention of a candidate in each place of the text where it is mentioned. */
export function mentionsOf(candidate: Candidate, text: Compared): Mention[] {
  const whole = candidate.names.flatMap((name) => wholeMentions(candidate, name, text));
  const placed = candidate.names.flatMap((name) => placedMentions(candidate, name, text));
  if (whole.length > 0 || placed.length > 0) return longest([...whole, ...placed]);
  const similar = candidate.names.flatMap((name) => [
    ...asList(similarMention(candidate, name, text)),
    ...asList(schoolMention(candidate, name, text)),
  ]);
  return longest(similar).slice(0, 1);
}

const asList = <Value>(value: Value | undefined): Value[] => (value === undefined ? [] : [value]);

const rankOfFit: Record<Fit, number> = {
  AS_WRITTEN: 0,
  SAME_WORDS: 1,
  WITH_PLACE: 2,
  REORDERED: 3,
  SCHOOL_OF: 4,
  SIMILAR: 5,
  ACRONYM: 6,
};
const rankOfType: Record<CandidateName['type'], number> = { LABEL: 0, ALIAS: 1, SHORT: 2, FORMER: 3, ACRONYM: 4 };

function longest(mentions: readonly Mention[]): Mention[] {
  const ordered = mentions.toSorted(
    (one, other) =>
      other.likeness - one.likeness ||
      other.end - other.start - (one.end - one.start) ||
      rankOfFit[one.fit] - rankOfFit[other.fit] ||
      rankOfType[one.name.type] - rankOfType[other.name.type] ||
      one.start - other.start,
  );
  const kept: Mention[] = [];
  for (const mention of ordered) {
    if (!kept.some(({ start, end }) => start < mention.end && mention.start < end)) kept.push(mention);
  }
  return kept;
}

function wholeMentions(candidate: Candidate, name: CandidateName, text: Compared): Mention[] {
  const words = wordsOf(name);
  const [first] = words;
  if (first === undefined) return [];
  const found: Mention[] = [];
  for (const at of text.placesOf.get(first.common) ?? []) {
    const there = text.words.slice(at, at + words.length);
    if (there.length < words.length || !words.every(({ common }, index) => there[index]?.common === common)) continue;
    if (words.length === 1 && !(isShort(name) ? sameLetters(first, there[0], text) : mayStandAlone(first))) continue;
    const place = span(text, at, at + words.length);
    if (breaksIn(text, at, place)) continue;
    const written = text.tokens.slice(place.start, place.end).map(({ folded }) => folded);
    const fit = isShort(name) && words.length === 1 ? 'ACRONYM' : isSame(written, name) ? 'AS_WRITTEN' : 'SAME_WORDS';
    found.push({ candidate, name, fit, likeness: 1, ...place });
  }
  return found;
}

/**
 * Words of two parts are one name (`University of California, Davis`) where more than one of them stand in the first,
 * or it begins with the first of them: `Medical University, Taipei` is not the University of Taipei.
 */
function breaksIn(text: Compared, at: number, { start, end }: { start: number; end: number }): boolean {
  const [first, last, before] = [text.tokens[start], text.tokens[end - 1], text.words[at - 1]];
  if (first?.part === last?.part) return false;
  if (text.words[at + 1]?.part === first?.part) return false;
  return before !== undefined && before.part === first?.part && before.sort !== 'PART';
}

/** A name that ends in the place of the organization, which the text has elsewhere (`University of California, School of Law, Davis`). */
function placedMentions(candidate: Candidate, name: CandidateName, text: Compared): Mention[] {
  const words = wordsOf(name);
  const place = (candidate.cities.at(-1) ?? '').split(' ').filter((word) => word !== '');
  const base = words.slice(0, -place.length);
  const inName = words.slice(-place.length).map(({ folded }) => folded);
  if (base.length < 2 || place.length === 0 || inName.join(' ') !== place.join(' ')) return [];
  const found: Mention[] = [];
  for (const at of text.placesOf.get(base[0]?.common ?? '') ?? []) {
    if (!base.every(({ common }, index) => text.words[at + index]?.common === common)) continue;
    const { start, end } = span(text, at, at + base.length);
    if (text.tokens[start]?.part !== text.tokens[end - 1]?.part) continue;
    const behind = ` ${text.tokens
      .slice(end)
      .map(({ folded }) => folded)
      .join(' ')} `;
    if (!behind.includes(` ${place.join(' ')} `)) continue;
    found.push({ candidate, name, fit: 'WITH_PLACE', likeness: 0.97, start, end });
  }
  return found;
}

/** Word for word, but for articles and joining words that are written or left out. */
function isSame(written: readonly string[], name: CandidateName): boolean {
  const without = (words: readonly string[]) => words.filter((word) => !leftOut.has(word)).join(' ');
  return without(written) === without(name.tokens.map(({ folded }) => folded));
}

const leftOut = new Set(['the', 'and', 's', 'at']);

const isShort = ({ type, value }: CandidateName): boolean =>
  type === 'ACRONYM' || (value.length <= 6 && value === value.toUpperCase() && !/\p{Script=Han}/u.test(value));

/** As it is written; long ones in whatever case, where nothing else stands between the separators. */
function sameLetters(name: Token, there: Token | undefined, { tokens }: Compared): boolean {
  if (there === undefined || name.written === there.written) return there !== undefined;
  return name.folded.length >= 5 && tokens.filter(({ part }) => part === there.part).length === 1;
}

const mayStandAlone = (token: Token): boolean => weightOf(token.common) === 1 && token.folded.length > 3;

/** The words of a name that are compared, without the legal form at its end. */
function wordsOf({ tokens }: CandidateName): readonly Token[] {
  const words = tokens.filter(({ common }) => common !== '');
  let end = words.length;
  while (end > 1 && legalForms.has(words[end - 1]?.folded ?? '')) end -= 1;
  return words.slice(0, end);
}

function span({ places }: Compared, from: number, to: number): { start: number; end: number } {
  return { start: places[from] ?? 0, end: (places[to - 1] ?? 0) + 1 };
}

const leastLikeness = 0.7;

/** Where most words of a name stand close together in one part, in whatever order. */
function similarMention(candidate: Candidate, name: CandidateName, text: Compared): Mention | undefined {
  if (isShort(name)) return undefined;
  const words = wordsOf(name);
  const total = words.reduce((sum, { common }) => sum + weightOf(common), 0);
  if (words.length < 2 || total < 1) return undefined;
  let best: Mention | undefined;
  const parts = new Set(text.words.map(({ part }) => part));
  for (const part of parts) {
    const found: number[] = [];
    let weight = 0;
    let inOrder = 0;
    for (const word of words) {
      const { at, likeness } = nearest(word, text, part, found);
      if (at < 0) continue;
      weight += weightOf(word.common) * likeness;
      if (found.length === 0 || at > (found.at(-1) ?? 0)) inOrder += 1;
      found.push(at);
    }
    if (found.length < 2 || weight / total < leastLikeness) continue;
    const from = Math.min(...found);
    const to = Math.max(...found) + 1;
    let inside = 0;
    for (let at = from; at < to; at++) inside += weightOf(text.words[at]?.common ?? '');
    const order = inOrder / found.length;
    const likeness = ((2 * weight) / (total + Math.max(inside, weight))) * (0.85 + 0.15 * order);
    if (likeness < leastLikeness || likeness <= (best?.likeness ?? 0)) continue;
    const fit =
      found.length === words.length && to - from === words.length && weight === total ? 'REORDERED' : 'SIMILAR';
    best = { candidate, name, fit, likeness, ...span(text, from, to) };
  }
  return best;
}

function nearest(
  word: Token,
  text: Compared,
  part: number,
  taken: readonly number[],
): { at: number; likeness: number } {
  const same = (text.placesOf.get(word.common) ?? []).filter(
    (at) => text.words[at]?.part === part && !taken.includes(at),
  );
  const last = taken.at(-1) ?? -1;
  const at = same.find((each) => each > last) ?? same[0];
  if (at !== undefined) return { at, likeness: 1 };
  if (word.han || word.common.length < 5) return { at: -1, likeness: 0 };
  for (let other = 0; other < text.words.length; other++) {
    const there = text.words[other];
    if (there === undefined || there.part !== part || taken.includes(other)) continue;
    if (closelySpelled(word.common, there.common)) return { at: other, likeness: 0.9 };
  }
  return { at: -1, likeness: 0 };
}

/** One letter otherwise, two in long words, the first the same. */
function closelySpelled(one: string, other: string): boolean {
  const most = Math.min(one.length, other.length) >= 8 ? 2 : 1;
  if (Math.min(one.length, other.length) < 5 || Math.abs(one.length - other.length) > most) return false;
  if (one[0] !== other[0]) return false;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = one[i - 1] === other[j - 1] ? 0 : 1;
      next.push(Math.min((row[j - 1] ?? 0) + change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[other.length] ?? most + 1) <= most;
}

/** A school that is named for its university alone (`Harvard Medical School`, `Yale School of Medicine`). */
function schoolMention(candidate: Candidate, name: CandidateName, text: Compared): Mention | undefined {
  const words = wordsOf(name);
  const own = words.slice(0, -1);
  if (own.length === 0 || words.at(-1)?.common !== 'university' || own.some(({ sort }) => sort !== undefined)) {
    return undefined;
  }
  for (const at of text.placesOf.get(own[0]?.common ?? '') ?? []) {
    if (!own.every(({ common }, index) => text.words[at + index]?.common === common)) continue;
    const part = text.words[at]?.part;
    if (text.words[at - 1]?.part === part && text.words[at - 1]?.sort !== 'PART') continue;
    const behind = text.words.slice(at + own.length, at + own.length + 2).filter((word) => word.part === part);
    const school = behind.findIndex(({ common }) => common === 'school');
    const between = behind.slice(0, Math.max(0, school));
    if (school < 0 || between.some(({ common }) => weightOf(common) === 1)) continue;
    return { candidate, name, fit: 'SCHOOL_OF', likeness: 0.8, ...span(text, at, at + own.length + school + 1) };
  }
  return undefined;
}
