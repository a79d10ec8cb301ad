import { isDeepStrictEqual } from 'node:util';
import type { Answer, Question, Variables } from './questions/question.js';

/** Whom one can ask. */
export interface Asked {
  readonly label: string;
  ask(question: Question, variables: Variables): Promise<Answer>;
}

/**
 * @param atOnce so many are asked for at a time, so that what is measured over many connections is compared as well.
 * @throws Error unless all give the same answers: what answers differently must not be compared.
 */
export async function checkEqualAnswers(
  asked: readonly Asked[],
  question: Question,
  sample: readonly Variables[],
  atOnce = 1,
): Promise<void> {
  const left = sample.values();
  const compare = async (): Promise<void> => {
    for (const variables of left) {
      const answers = await Promise.all(asked.map((one) => one.ask(question, variables)));
      const different = answers.findIndex((answer) => !isDeepStrictEqual(answer, answers[0]));
      if (different < 0) continue;
      const named = `"${question.name}" with ${JSON.stringify(variables)}`;
      const labels = [asked[0]?.label ?? '', asked[different]?.label ?? ''] as const;
      throw notEqual(named, labels, [answers[0], answers[different]]);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, compare));
}

/** An error that shows how two answers differ. */
export function notEqual(
  asked: string,
  labels: readonly [string, string],
  [one, other]: readonly [Answer, Answer],
): Error {
  const said = whereTheyPart(one, other).map((text, index) => `${labels[index]} says ${text}`);
  return new Error(
    `Expected equal answers to ${asked}, so that speeds can be compared; they part where\n${said.join('\n')}`,
  );
}

/** Both as text, from a little before the first character in which they differ. */
function whereTheyPart(one: Answer, other: Answer): readonly [string, string] {
  const [first, second] = [JSON.stringify(one) ?? '', JSON.stringify(other) ?? ''];
  let place = 0;
  while (place < first.length && first[place] === second[place]) place += 1;
  const from = Math.max(0, place - 100);
  return [`…${first.slice(from, place + 200)}`, `…${second.slice(from, place + 200)}`];
}
