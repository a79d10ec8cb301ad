import { isDeepStrictEqual } from 'node:util';
import type { Answer, Question, Variables } from './questions/question.js';

/** Whom one can ask. */
export interface Asked {
  readonly label: string;
  ask(question: Question, variables: Variables): Promise<Answer>;
}

/** @throws Error unless all give the same answers: what answers differently must not be compared. */
export async function checkEqualAnswers(
  asked: readonly Asked[],
  question: Question,
  sample: readonly Variables[],
): Promise<void> {
  for (const variables of sample) {
    const answers = await Promise.all(asked.map((one) => one.ask(question, variables)));
    const different = answers.findIndex((answer) => !isDeepStrictEqual(answer, answers[0]));
    if (different < 0) continue;
    throw new Error(
      `Expected equal answers to "${question.name}" with ${JSON.stringify(variables)}, so that speeds can be ` +
        `compared; they part where\n${whereTheyPart(answers[0], answers[different])
          .map((text, index) => `${asked[index === 0 ? 0 : different]?.label} says ${text}`)
          .join('\n')}`,
    );
  }
}

/** Both as text, from a little before the first character in which they differ. */
function whereTheyPart(one: Answer, other: Answer): readonly [string, string] {
  const [first, second] = [JSON.stringify(one) ?? '', JSON.stringify(other) ?? ''];
  let place = 0;
  while (place < first.length && first[place] === second[place]) place += 1;
  const from = Math.max(0, place - 100);
  return [`…${first.slice(from, place + 200)}`, `…${second.slice(from, place + 200)}`];
}
