import type { Candidate } from './candidate.js';
import { type Features, featuresOf } from './features.js';
import type { Scored } from './match.js';
import { compared, type Mention, mentionsOf } from './mention.js';
import { citiesOf, type Surroundings } from './surroundings.js';
import { writtenText } from './text.js';
import { weights } from './weights.js';

export interface Weighable {
  readonly mention: Mention;
  readonly features: Features;
}

/** All mentions of candidates in an affiliation, with what speaks for each and against it. */
export function weighableMentions(pool: readonly Candidate[], around: Surroundings): Weighable[] {
  const words = compared(around.text);
  const mentions = pool.flatMap((candidate) => mentionsOf(candidate, words));
  const cities = citiesOf(pool, around);
  return mentions.map((mention) => ({ mention, features: featuresOf(mention, mentions, pool, around, cities) }));
}

/** What an affiliation names, each with the chance that it is meant. */
export function affiliationMatches(pool: readonly Candidate[], around: Surroundings): Scored[] {
  return weighableMentions(pool, around).map(({ mention: { candidate, name, start, end }, features }) => {
    const weighed = Object.entries(features).flatMap(([feature, value]) => {
      const weight = (weights[feature] ?? 0) * value;
      return weight === 0 ? [] : [{ name: feature, value, weight }];
    });
    const sum = weighed.reduce((total, { weight }) => total + weight, weights.bias ?? 0);
    const text = writtenText(around.text.tokens.slice(start, end));
    return { candidate, name, start, end, text, score: 100 / (1 + Math.exp(-sum)), features: weighed };
  });
}
