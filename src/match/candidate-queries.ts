import type { Asked } from './match.js';
import { countriesIn, countryOf, nameOfCountry, stateOf } from './places.js';
import { type ReadText, readText, type Token } from './text.js';
import { weightOf } from './words.js';

/** What is sent to find the organizations that a text may name. */
export interface CandidateQuery {
  readonly index: number;
  readonly wholes: string | null;
  readonly words: readonly string[];
  readonly identifiers: readonly string[];
}

export function candidateQuery(asked: Asked, index: number): CandidateQuery {
  const read = readText(asked.text);
  const identifiers = [...asked.identifiers, ...asked.possibleIdentifiers];
  return { index, wholes: wholesQuery(read), words: wordsQueries(read), identifiers };
}

const longestName = 14;
const longestHanName = 30;
const longestCompany = 4;
const mostWholes = 900;
const mostParts = 6;
const mostWords = 16;
const separatorsInside = 2;

/** Pieces of a text as whole names are stored, for the index of whole names. */
function wholesQuery({ tokens }: ReadText): string | null {
  const wholes = new Set<string>();
  const countries = countriesOf(tokens);
  for (let start = 0; start < tokens.length; start++) {
    const first = tokens[start];
    if (first === undefined || (first.common === '' && first.folded !== 'the' && first.folded !== 'la')) continue;
    const longest = first.han ? longestHanName : longestName;
    for (let end = start + 1; end <= Math.min(tokens.length, start + longest); end++) {
      const last = tokens[end - 1];
      if (last === undefined || last.part - first.part > separatorsInside) break;
      if (last.common === '') continue;
      const piece = tokens.slice(start, end);
      if (piece.length === 1 && !mayBeName(first)) continue;
      for (const name of spellings(piece)) wholes.add(name);
      const begins = start === 0 || first.separated;
      if (begins && piece.length <= longestCompany) {
        for (const country of countries) wholes.add(`${joined(piece)} ${country}`);
      }
    }
  }
  if (wholes.size === 0) return null;
  return [...wholes].slice(0, mostWholes).map(quoted).join(' ');
}

/** What companies of several countries are told apart by; see withoutCountry in candidate.ts. */
function countriesOf(tokens: readonly Token[]): readonly string[] {
  const named = countriesIn(tokens.map(({ folded }) => folded)).map(({ code }) => code);
  const states = tokens.flatMap(({ written, separated }) => (separated ? (stateOf(written)?.country ?? []) : []));
  return [...new Set([...named, ...states])].slice(0, 2).map(nameOfCountry);
}

/** One word is a name where it is an acronym or says something of its own. */
function mayBeName(token: Token): boolean {
  if (token.han || token.folded.length < 3 || countryOf(token.folded) !== undefined) return false;
  return weightOf(token.common) === 1 && (token.folded.length > 3 || token.written === token.written.toUpperCase());
}

function spellings(piece: readonly Token[]): string[] {
  const written = joined(piece);
  const withoutAnd = piece.some(({ folded }) => folded === 'and')
    ? [joined(piece.filter(({ folded }) => folded !== 'and'))]
    : [];
  const withThe = piece[0]?.sort === 'UNIVERSITY' ? [`the ${written}`] : [];
  return [written, ...withoutAnd, ...withThe];
}

/** As names are stored: spaces between words, none beside Han. */
function joined(piece: readonly Token[]): string {
  let text = '';
  piece.forEach(({ folded, han }, index) => {
    const before = piece[index - 1];
    text += before === undefined || before.han || han ? folded : ` ${folded}`;
  });
  return text;
}

/** Words of the parts that may name an organization, each part for itself, for the index of words. */
function wordsQueries({ tokens, parts }: ReadText): string[] {
  const ofParts = Array.from({ length: parts }, (_, part) => tokens.filter((token) => token.part === part));
  const likely = ofParts.filter((part) => part.some(({ sort, han }) => han || (sort && sort !== 'PART')));
  const chosen = likely.length > 0 ? likely : ofParts.slice(0, 1);
  return chosen.slice(0, mostParts).flatMap((part) => wordsQuery(part) ?? []);
}

function wordsQuery(part: readonly Token[]): string | undefined {
  const clauses = new Set<string>();
  part.forEach(({ folded, common, han }, index) => {
    const next = part[index + 1];
    if (han) {
      if (next?.han) clauses.add(`searchNames:${quoted(folded + next.folded)}`);
      return;
    }
    const weight = weightOf(common);
    if (weight === 0 || folded.length < 2) return;
    const boost = weight < 1 ? '^0.3' : '';
    const forms = new Set([folded, common]);
    for (const form of forms) clauses.add(`searchNames:${quoted(form)}${boost} searchPinyin:${quoted(form)}${boost}`);
  });
  return clauses.size === 0 ? undefined : [...clauses].slice(0, mostWords).join(' ');
}

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
