import { grades } from './grade.js';
import type { Way } from './path.repository.js';

/**
 * Scores of ways that stand in their order. A way of n steps scores between 1 / (n + 1) and 1 / n; that band is parted
 * by the worst grade, each part from the small circles down to the hubs. Where ways differ only by what weighs less
 * (documents, ids) the later one scores a hair less, so that scores fall strictly.
 */
export function scoresOf(ways: readonly Way[]): number[] {
  let previous = Number.POSITIVE_INFINITY;
  return ways.map(({ organizationIds, worstGrade, hubness }) => {
    const length = organizationIds.length - 1;
    const withinGrade = 1 / (1 + hubness);
    const withinLength = (grades.length - 1 - worstGrade + withinGrade) / grades.length;
    const weighed = 1 / (length + 1) + (1 / length - 1 / (length + 1)) * withinLength;
    previous = Math.min(weighed, previous * (1 - 1e-12));
    return previous;
  });
}
