import type { Answer, Variables } from '../questions/question.js';
import type { Both } from './dialects.js';

/** A question of a shape that nobody has seen. */
export interface Shape extends Both {
  readonly question: string;
  readonly variables: Variables;
  /** What of the data both must answer alike, where that is not all; names of fields and what they stand in may differ. */
  readonly alike?: { readonly [Dialect in keyof Both]: (data: Answer) => Answer };
}

/** By question, what draws a shape of it. */
export type Makers = Readonly<Record<string, () => Omit<Shape, 'question'>>>;
