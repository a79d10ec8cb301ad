import { writeFileSync } from 'node:fs';
import { weighableMentions } from '../../src/match/affiliation.js';
import type { Features } from '../../src/match/features.js';
import { MatchRepository } from '../../src/match/match.repository.js';
import { surroundingsOf } from '../../src/match/surroundings.js';
import { readText } from '../../src/match/text.js';
import type { Graph } from '../../src/neo4j/graph.js';
import type { Affiliation } from './affiliations.js';

interface Example {
  readonly features: Features;
  readonly right: boolean;
}

const file = new URL('../../src/match/weights.ts', import.meta.url);
const rounds = 600;
const rate = 0.05;
const decay = 0.0001;

/** Learns what each feature of a mention says by logistic regression, and writes src/match/weights.ts. */
export async function learnWeights(graph: Graph, texts: readonly Affiliation[]): Promise<string> {
  const examples = await examplesOf(graph, texts);
  const weights = regression(examples);
  const lines = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= 0.1)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, weight]) => `  ${name}: ${weight.toFixed(2)},`);
  const head = `/**
 * How much each feature of a mention counts, as logarithms of odds; learnt by "npm run bench -- --matching --learn".
 * What the features mean is told in docs/matching.md.
 */
export const weights: Readonly<Record<string, number>> = {`;
  writeFileSync(file, `${head}\n${lines.join('\n')}\n};\n`);
  return `${examples.length} mentions in ${texts.length} texts, ${lines.length} weights; measure again.`;
}

async function examplesOf(graph: Graph, texts: readonly Affiliation[]): Promise<Example[]> {
  const examples: Example[] = [];
  for (let at = 0; at < texts.length; at += 20) {
    const some = texts.slice(at, at + 20);
    const asked = some.map(({ text }) => ({ text, affiliation: true, identifiers: [], possibleIdentifiers: [] }));
    const pools = await new MatchRepository(graph).candidatesOf(asked);
    some.forEach(({ text, ids }, index) => {
      for (const { mention, features } of weighableMentions(pools[index] ?? [], surroundingsOf(readText(text)))) {
        examples.push({ features, right: ids.includes(mention.candidate.id) });
      }
    });
  }
  return examples;
}

/** By the method of Adam, from 0: equal examples give equal weights. */
function regression(examples: readonly Example[]): Map<string, number> {
  const names = [...new Set(examples.flatMap(({ features }) => Object.keys(features)))].sort();
  const places = new Map(names.map((name, place) => [name, place]));
  const rows = examples.map(({ features }) => [
    ...Object.entries(features).flatMap(([name, value]): [number, number][] => {
      return value === 0 ? [] : [[places.get(name) ?? 0, value]];
    }),
    [names.length, 1] as [number, number],
  ]);
  const [weights, mean, square] = [0, 0, 0].map(() => new Float64Array(names.length + 1)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const at = (list: Float64Array, place: number): number => list[place] ?? 0;
  for (let round = 1; round <= rounds; round++) {
    const slope = new Float64Array(names.length + 1);
    rows.forEach((row, index) => {
      const sum = row.reduce((total, [place, value]) => total + at(weights, place) * value, 0);
      const error = 1 / (1 + Math.exp(-sum)) - Number(examples[index]?.right);
      for (const [place, value] of row) slope[place] = at(slope, place) + error * value;
    });
    for (let place = 0; place <= names.length; place++) {
      const own = at(slope, place) / rows.length + (place < names.length ? decay * at(weights, place) : 0);
      mean[place] = 0.9 * at(mean, place) + 0.1 * own;
      square[place] = 0.999 * at(square, place) + 0.001 * own * own;
      const step = at(mean, place) / (1 - 0.9 ** round) / (Math.sqrt(at(square, place) / (1 - 0.999 ** round)) + 1e-8);
      weights[place] = at(weights, place) - rate * step;
    }
  }
  return new Map([...names, 'bias'].map((name, place) => [name, at(weights, place)]));
}
