import { type RelationshipStatus, statusesByReality } from '../relationship/relationship.type.js';
import type { TraversalFilter } from '../traversal/traversal.filter.js';

/** Ways are ordered by the worst grade on them, which is told by its place here. */
export const grades = statusesByReality;

/** The place of the grade of `link`: a tie, or a person followed by positions, which are stated or disputed. */
export const gradeOfLink = [
  'CASE link[0].status',
  ...grades.map((grade, place) => `WHEN '${grade}' THEN ${place}`),
  `ELSE CASE WHEN any(position IN link[1..] WHERE position.status = 'DISPUTED') THEN ${grades.indexOf('DISPUTED')} ELSE 0 END`,
  'END',
].join(' ');

/** The grades of tie that may be followed, none of them worse than the given one. */
export function allowedGrades(where: TraversalFilter | null, worst = grades.length - 1): RelationshipStatus[] {
  const allowed = where?.status ?? ['OPERATING', 'SIGNED', 'ANNOUNCED'];
  return grades.filter((grade, place) => place <= worst && allowed.includes(grade));
}

/** The places that the worst grade of a way may have. People link whatever grades of tie are asked for. */
export function placesOfWorst(where: TraversalFilter | null, throughPeople: boolean): number[] {
  const allowed = allowedGrades(where);
  return [...grades.keys()].filter(
    (place) => (throughPeople && place === 0) || allowed.some((grade) => grades[place] === grade),
  );
}
