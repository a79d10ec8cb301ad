import type { Contestant } from './contestant.js';
import type { Shape } from './shapes/shape.js';

/** Milliseconds that each shape took the first time, by whom it was asked. */
export interface FirstSeen {
  readonly question: string;
  readonly ours: number;
  readonly peer: number;
}

/**
 * Asks both for each shape once, one after the other and first in turn.
 * @throws Error for an answer with errors, or with more or fewer rows than the other's.
 */
export async function askShapes(ours: Contestant, peer: Contestant, shapes: Iterable<Shape>): Promise<FirstSeen[]> {
  const seen: FirstSeen[] = [];
  for (const shape of shapes) {
    const ask = async (contestant: Contestant, dialect: 'ours' | 'peer') => {
      const request = contestant.query(shape[dialect], shape.variables);
      const startedAt = performance.now();
      const data = await contestant.answer(request);
      return { milliseconds: performance.now() - startedAt, rows: shape.rows[dialect](data).length };
    };
    const oursFirst = seen.length % 2 === 0;
    const first = oursFirst ? await ask(ours, 'ours') : await ask(peer, 'peer');
    const second = oursFirst ? await ask(peer, 'peer') : await ask(ours, 'ours');
    if (first.rows !== second.rows) {
      throw new Error(
        `Expected equally many rows; got ${first.rows} and ${second.rows} with ${JSON.stringify(shape.variables)} for\n${shape.ours}\n${shape.peer}`,
      );
    }
    const [of, other] = oursFirst ? [first, second] : [second, first];
    seen.push({ question: shape.question, ours: of.milliseconds, peer: other.milliseconds });
  }
  return seen;
}
