import type { Candidate } from './candidate.js';
import { featuresOf, type Surroundings } from './features.js';
import type { Scored } from './match.js';
import { compared, mentionsOf } from './mention.js';
import { writtenText } from './text.js';
import { weights } from './weights.js';

/** What an affiliation names, each with the chance that it is meant. */
export function affiliationMatches(pool: readonly Candidate[], around: Surroundings): Scored[] {
  const words = compared(around.text);
  const mentions = pool.flatMap((candidate) => mentionsOf(candidate, words));
  return mentions.map((mention) => {
    const { candidate, name, start, end } = mention;
    const found = Object.entries(featuresOf(mention, mentions, pool, around)).filter(([, value]) => value !== 0);
    const features = found.flatMap(([feature, value]) => {
      const weight = (weights[feature] ?? 0) * value;
      return weight === 0 ? [] : [{ name: feature, value, weight }];
    });
    const sum = features.reduce((total, { weight }) => total + weight, weights.bias ?? 0);
    const text = writtenText(around.text.tokens.slice(start, end));
    return { candidate, name, start, end, text, score: 100 / (1 + Math.exp(-sum)), features };
  });
}
