import { isDeepStrictEqual } from 'node:util';
import type { Contestant } from './contestant.js';
import type { Question, Variables } from './questions/question.js';

/** @throws Error unless all give the same answers: what answers differently must not be compared. */
export async function checkEqualAnswers(
  contestants: readonly Contestant[],
  question: Question,
  sample: readonly Variables[],
): Promise<void> {
  const pools = contestants.map((contestant) => contestant.connect(1));
  try {
    for (const variables of sample) {
      const answers = await Promise.all(
        contestants.map((contestant, index) => contestant.ask(pools[index] as never, question, variables)),
      );
      refuseDifferent(question.name, variables, contestants.map(({ label }, index) => [label, answers[index]]));
    }
  } finally {
    await Promise.all(pools.map((pool) => pool.close()));
  }
}

/** @throws Error that shows where two answers part. */
export function refuseDifferent(
  question: string,
  variables: Variables,
  answers: readonly (readonly [label: string, answer: unknown])[],
): void {
  const [[first, expected] = ['', undefined], ...others] = answers;
  for (const [other, answer] of others) {
    if (isDeepStrictEqual(answer, expected)) continue;
    const [one, two] = [JSON.stringify(expected) ?? '', JSON.stringify(answer) ?? ''];
    let place = 0;
    while (place < one.length && one[place] === two[place]) place += 1;
    const shown = (text: string) => text.slice(Math.max(0, place - 200), place + 200);
    throw new Error(
      `Expected equal answers to "${question}" with ${JSON.stringify(variables)}, so that speeds can be compared; ` +
        `at character ${place}\n${first} says …${shown(one)}…\n${other} says …${shown(two)}…`,
    );
  }
}
