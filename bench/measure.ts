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
export type Side = Pick<Contestant, 'label' | 'request' | 'connect' | 'processorTime' | 'noteMemory'>;

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
      contestant.noteMemory();
      const processor = (contestant.processorTime() - before) / made.requests;
      if (turn > 0) rounds.push({ ...made, processor });
    }
  }
  await Promise.all(sides.map(({ pool }) => pool.close()));
  return Object.fromEntries(sides.map(({ contestant, rounds }) => [contestant.label, rounds]));
}

/** A ratio for each round, of two rounds that stood next to each other. */
export function ratio(rounds: Rounds, one: string, other: string, of: 'throughput' | 'p50'): Spread {
  const ratios = (rounds[one] ?? []).map((each, index) => each[of] / (rounds[other]?.[index]?.[of] ?? Number.NaN));
  return spread(ratios);
}
