import type { Contestant } from './contestant.js';
import type { Question, Variables } from './questions/question.js';
import { type Round, round } from './round.js';
import { type Spread, spread } from './spread.js';

export interface Effort {
  readonly rounds: number;
  readonly milliseconds: number;
}

interface MeasuredRound extends Round {
  /** Milliseconds of processor time that the server took for a request; without Neo4j's. */
  readonly processor: number;
}

/** Who is measured: one server, or several that pass for one. */
export type Side = Pick<Contestant, 'label' | 'request' | 'connect' | 'processorTime'>;

/** The rounds of each contestant, by label. */
export type Rounds = Readonly<Record<string, readonly MeasuredRound[]>>;

/**
 * Rounds in turn, A B C A B C …, so that what else the machine does meets all alike; in a round all are asked for the
 * same, in the same order. A first round of each warms up and does not count.
 * @param asked what each contestant is asked for, by label.
 */
export async function measure(
  contestants: readonly Side[],
  question: Question,
  asked: Readonly<Record<string, readonly Variables[]>>,
  connections: number,
  { rounds, milliseconds }: Effort,
): Promise<Rounds> {
  const sides = contestants.map((contestant) => {
    const requests = (asked[contestant.label] ?? []).map((variables) => contestant.request(question, variables));
    return { contestant, requests, pool: contestant.connect(connections), rounds: [] as MeasuredRound[] };
  });
  for (let turn = 0; turn <= rounds; turn++) {
    for (const { contestant, requests, pool, rounds } of sides) {
      const before = contestant.processorTime();
      const made = await round(pool, requests, { connections, milliseconds, offset: turn * 97 });
      const processor = (contestant.processorTime() - before) / made.requests;
      if (turn > 0) rounds.push({ ...made, processor });
    }
  }
  await Promise.all(sides.map(({ pool }) => pool.close()));
  return Object.fromEntries(sides.map(({ contestant, rounds }) => [contestant.label, rounds]));
}

/** Asks each question for a while, before any is measured: servers, drivers and the database get faster at first. */
export async function warmUp(
  contestants: readonly Side[],
  questions: readonly { readonly question: Question; readonly asked: Readonly<Record<string, readonly Variables[]>> }[],
  effort: Effort,
  report: (progress: string) => void,
): Promise<void> {
  if (effort.milliseconds === 0) return;
  for (const { question, asked } of questions) {
    report(`Warming up with ${question.name}`);
    await measure(contestants, question, asked, 16, effort);
  }
}

/** How many answers of a contestant failed. */
export const failuresOf = (rounds: Rounds, label: string): number =>
  (rounds[label] ?? []).reduce((sum, { failures }) => sum + failures, 0);

/**
 * A ratio for each round, of two rounds that stood next to each other. NaN where any answer of either failed: what fails
 * is mostly fast.
 */
export function ratio(rounds: Rounds, one: string, other: string, of: 'throughput' | 'p50'): Spread {
  if (failuresOf(rounds, one) + failuresOf(rounds, other) > 0) return spread([Number.NaN]);
  const ratios = (rounds[one] ?? []).map((each, index) => each[of] / (rounds[other]?.[index]?.[of] ?? Number.NaN));
  return spread(ratios);
}
