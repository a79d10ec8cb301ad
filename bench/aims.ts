import type { Comparison } from './compare.js';
import { ratio } from './measure.js';
import { geometricMean, percentile } from './spread.js';

export interface Aim {
  readonly what: string;
  readonly aim: number;
  /** Whether more than the aim is better, or less. */
  readonly atLeast: boolean;
  readonly reached: number;
  /** Where one question decides, which. */
  readonly by?: string;
}

const loaded = 16;

/** What the project sets out to reach, and how far it is. */
export function aimsOf({ questions, firstSeen, memory }: Comparison): Aim[] {
  const ratios = (other: string, of: 'throughput' | 'p50', connections: number) =>
    questions.flatMap(({ question, rounds }) => {
      const made = rounds.get(connections);
      return made === undefined ? [] : [{ by: question.name, reached: ratio(made, 'ours', other, of).median }];
    });
  const mean = (all: readonly { reached: number }[]) => geometricMean(all.map(({ reached }) => reached));
  const least = (all: readonly ByQuestion[]) => worst(all, (one, other) => one - other);
  const most = (all: readonly ByQuestion[]) => worst(all, (one, other) => other - one);
  const [beside, peers, alone] = [
    ratios('bare', 'throughput', loaded),
    ratios('peer', 'throughput', loaded),
    ratios('bare', 'p50', 1),
  ];
  const firstTime = (of: 'ours' | 'peer') =>
    percentile(
      firstSeen.map((seen) => seen[of]),
      0.5,
    );
  const statements = most(
    questions.map(({ question, statements }) => ({ by: question.name, reached: statements / question.statements })),
  );
  return [
    { what: 'Throughput ÷ the bare server, geometric mean', aim: 1.5, atLeast: true, reached: mean(beside) },
    { what: 'Throughput ÷ the bare server, the worst question', aim: 0.9, atLeast: true, ...least(beside) },
    { what: 'Throughput ÷ @neo4j/graphql, geometric mean', aim: 4, atLeast: true, reached: mean(peers) },
    { what: 'Throughput ÷ @neo4j/graphql, the worst question', aim: 1.5, atLeast: true, ...least(peers) },
    {
      what: 'First-seen shapes, p50: @neo4j/graphql ÷ ours',
      aim: 10,
      atLeast: true,
      reached: firstTime('peer') / firstTime('ours'),
    },
    { what: 'p50 over one connection ÷ the bare server, the worst question', aim: 1.3, atLeast: false, ...most(alone) },
    { what: 'Statements ÷ levels and fields, the worst question', aim: 1, atLeast: false, ...statements },
    { what: 'Memory of the API, MB', aim: 512, atLeast: false, reached: memory.ours ?? Number.NaN },
  ];
}

interface ByQuestion {
  readonly by: string;
  readonly reached: number;
}

/** The first in the order; NaN where there is none, or where one could not be measured. */
function worst(all: readonly ByQuestion[], order: (one: number, other: number) => number): ByQuestion {
  const unmeasured = all.find(({ reached }) => Number.isNaN(reached));
  const [first = { by: '', reached: Number.NaN }] = all.toSorted((one, other) => order(one.reached, other.reached));
  return unmeasured ?? first;
}

export type Outcome = 'met' | 'missed' | 'not measured';

export function outcomeOf({ aim, atLeast, reached }: Pick<Aim, 'aim' | 'atLeast' | 'reached'>): Outcome {
  if (!Number.isFinite(reached)) return 'not measured';
  return (atLeast ? reached >= aim : reached <= aim) ? 'met' : 'missed';
}
