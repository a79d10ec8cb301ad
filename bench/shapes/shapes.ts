import type { Draws } from '../draws.js';
import type { Random } from '../random.js';
import { graphShapes } from './graph-shapes.js';
import { organizationShapes } from './organization-shapes.js';
import { Parts } from './parts.js';
import type { Shape } from './shape.js';

/** So many shapes of each question, no two texts equal; the same for the same lots. */
export function* shapes(count: number, random: Random, draws: Draws): Generator<Shape> {
  const parts = new Parts(random);
  const makers = Object.entries({ ...organizationShapes(parts, draws), ...graphShapes(parts, draws) });
  const seen = new Set<string>();
  for (let number = 0; number < count; number++) {
    for (const [question, make] of makers) {
      let shape = make();
      while (seen.has(shape.ours)) shape = make();
      seen.add(shape.ours);
      yield { ...shape, question };
    }
  }
}
