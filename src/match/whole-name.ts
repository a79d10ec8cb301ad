import { nameKey } from '../name/name-key.js';
import type { Candidate, CandidateName } from './candidate.js';
import { type HanLikeness, hanLikeness } from './han-name.js';
import type { Feature, Scored } from './match.js';
import { compared, type Fit, type Mention, mentionsOf } from './mention.js';
import { countryAgreement, placeNamed, type Surroundings } from './surroundings.js';
import { type Token, writtenText } from './text.js';
import { legalForms, weightOf } from './words.js';

/** What a name is worth that fits in one of these ways, in points. */
const pointsOfFit: Readonly<Record<Fit | HanLikeness | 'SAME', number>> = {
  SAME: 100,
  AS_WRITTEN: 97,
  SAME_BUT_FOR_FORM: 95,
  SAME_WORDS: 92,
  REORDERED: 86,
  ABBREVIATED: 86,
  WITH_PLACE: 96,
  SIMILAR: 84,
  SCHOOL_OF: 60,
  ACRONYM: 70,
};
const pointsOfType: Readonly<Record<CandidateName['type'], number>> = {
  LABEL: 0,
  ALIAS: -1,
  SHORT: -2,
  FORMER: -6,
  ACRONYM: -15,
};

/** What a text names that is a name and, at the most, a place with it. */
export function nameMatches(text: string, pool: readonly Candidate[], around: Surroundings): Scored[] {
  const key = nameKey(text);
  const words = compared(around.text);
  return pool.flatMap((candidate) => {
    const same = candidate.names.find(({ value }) => nameKey(value) === key);
    if (same !== undefined) return [scoredWhole(candidate, same, 'SAME', around)];
    const [mention] = mentionsOf(candidate, words);
    const ofMention = mention === undefined ? [] : [scoredMention(mention, around)];
    const inHan = candidate.names.flatMap((name) => {
      const likeness = hanLikeness(text, name.value);
      return likeness === undefined ? [] : [scoredWhole(candidate, name, likeness, around)];
    });
    return [...inHan, ...ofMention].toSorted((one, other) => other.score - one.score).slice(0, 1);
  });
}

function scoredWhole(
  candidate: Candidate,
  name: CandidateName,
  fit: 'SAME' | HanLikeness,
  around: Surroundings,
): Scored {
  const { tokens } = around.text;
  const text = writtenText(tokens);
  return summed({ candidate, name, start: 0, end: tokens.length, text }, [fitFeature(fit, 1)], around);
}

function scoredMention(mention: Mention, around: Surroundings): Scored {
  const { candidate, name, start, end, fit, likeness } = mention;
  const { tokens } = around.text;
  const text = writtenText(tokens.slice(start, end));
  const left = unexplained(mention, around);
  const features = [
    // Another order is no unlikeness of its own.
    fitFeature(fit, fit === 'REORDERED' ? 1 : likeness),
    ...(left.length === 0 ? [] : [leftOver(left, tokens.slice(start, end))]),
  ];
  return summed({ candidate, name, start, end, text }, features, around);
}

const fitFeature = (fit: keyof typeof pointsOfFit, likeness: number): Feature => ({
  name: `name${fit.replaceAll(/(^|_)([A-Z])([A-Z]*)/g, (_, _line, first: string, rest: string) => first + rest.toLowerCase())}`,
  value: likeness,
  weight: pointsOfFit[fit] - 100 * (1 - likeness),
});

/** A school or department of a university is the university's; other words say that something else is named. */
function leftOver(left: readonly Token[], own: readonly Token[]): Feature {
  const ofUniversity =
    own.some(({ sort }) => sort === 'UNIVERSITY') &&
    left.some(({ sort }) => sort !== undefined && unitSorts.has(sort)) &&
    left.every(({ common, sort }) => weightOf(common) < 1 && sort !== 'HOSPITAL');
  if (ofUniversity) return { name: 'unitLeftOver', value: left.length, weight: -10 };
  return { name: 'wordsLeftOver', value: left.length, weight: -16 * left.length };
}

const unitSorts: ReadonlySet<string> = new Set(['SCHOOL', 'COLLEGE', 'PART']);

/** Words outside of the name that are no place or acronym of the organization, no legal form and no article. */
function unexplained({ candidate, start, end }: Mention, { text, countries, states }: Surroundings): Token[] {
  const places = new Set(candidate.places.flatMap((place) => place.split(' ')));
  return text.tokens.filter(({ common, folded, written }, at) => {
    if ((at >= start && at < end) || common === '' || places.has(folded) || legalForms.has(folded)) return false;
    if (candidate.names.some(({ value }) => value === written)) return false;
    if (countries.some((country) => at >= country.start && at < country.end)) return false;
    return !states.some((state) => at >= state.start && at < state.end);
  });
}

function summed(
  told: Pick<Scored, 'candidate' | 'name' | 'start' | 'end' | 'text'>,
  features: readonly Feature[],
  around: Surroundings,
): Scored {
  const { candidate, start, end } = told;
  const country = countryAgreement(told, around);
  const ofType = told.name === undefined ? 0 : pointsOfType[told.name.type];
  const all: Feature[] = [
    ...features,
    { name: 'nameType', value: 1, weight: ofType },
    { name: 'countryAgrees', value: country > 0 ? 1 : 0, weight: country > 0 ? 3 : 0 },
    { name: 'countryContradicts', value: country < 0 ? 1 : 0, weight: country < 0 ? -40 : 0 },
    { name: 'placeAgrees', value: 1, weight: placeNamed(candidate, start, end, around) ? 3 : 0 },
    {
      name: 'notActive',
      value: 1,
      weight: candidate.status === 'ACTIVE' ? 0 : candidate.status === 'INACTIVE' ? -6 : -20,
    },
  ].filter(({ weight }) => weight !== 0);
  const score = all.reduce((sum, { weight }) => sum + weight, 0);
  return { ...told, features: all, score: Math.min(100, Math.max(0, score)) };
}
