import type { Answer, Variables } from '../questions/question.js';
import type { Both } from './dialects.js';

/** A question of a shape that nobody has seen. */
export interface Shape extends Both {
  readonly question: string;
  readonly variables: Variables;
  /** The rows of the outermost list, of which both must have equally many. */
  readonly rows: { readonly [Dialect in keyof Both]: (data: Answer) => readonly unknown[] };
}

/** By question, what draws a shape of it. */
export type Makers = Readonly<Record<string, () => Omit<Shape, 'question'>>>;
