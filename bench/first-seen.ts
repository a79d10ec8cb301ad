import { isDeepStrictEqual } from 'node:util';
import type { Contestant } from './contestant.js';
import { notEqual } from './equal-answers.js';
import type { Answer } from './questions/question.js';
import type { Shape } from './shapes/shape.js';

/** Milliseconds that each shape took the first time, by whom it was asked. */
export interface FirstSeen {
  readonly question: string;
  readonly ours: number;
  readonly peer: number;
}

/**
 * Asks both for each shape once, one after the other and first in turn.
 * @throws Error for an answer with errors, or that is not as the other's.
 */
export async function askShapes(ours: Contestant, peer: Contestant, shapes: Iterable<Shape>): Promise<FirstSeen[]> {
  const seen: FirstSeen[] = [];
  for (const shape of shapes) {
    const ask = async (contestant: Contestant, dialect: 'ours' | 'peer') => {
      const request = contestant.query(shape[dialect], shape.variables);
      const startedAt = performance.now();
      const data = await contestant.answer(request);
      const milliseconds = performance.now() - startedAt;
      return { milliseconds, told: leaves(shape.alike?.[dialect](data) ?? data) };
    };
    const oursFirst = seen.length % 2 === 0;
    const first = oursFirst ? await ask(ours, 'ours') : await ask(peer, 'peer');
    const second = oursFirst ? await ask(peer, 'peer') : await ask(ours, 'ours');
    const [of, other] = oursFirst ? [first, second] : [second, first];
    if (!isDeepStrictEqual(of.told, other.told)) {
      const asked = `a shape with ${JSON.stringify(shape.variables)},\n${shape.ours}\n${shape.peer}\n`;
      throw notEqual(asked, [ours.label, peer.label], [of.told, other.told]);
    }
    seen.push({ question: shape.question, ours: of.milliseconds, peer: other.milliseconds });
  }
  return seen;
}

/** The values of an answer in their order, without the names and the objects that they stand in. */
function leaves(answer: Answer): Answer[] {
  return typeof answer === 'object' && answer !== null ? Object.values(answer).flatMap(leaves) : [answer];
}
