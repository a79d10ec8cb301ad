import { overlapPredicate } from '../filter/partial-date.filter.js';
import { conjunction, type Predicate } from '../filter/predicate.js';
import type { Scope } from '../filter/scope.js';
import { type RelationshipStatus, statusesByReality } from '../relationship/relationship.type.js';

/** Of which date an alliance is looked at, null being today; and which grades of tie count, null being the usual. */
export interface Looked {
  readonly asOf: string | null;
  readonly status: readonly RelationshipStatus[] | null;
}

/**
 * Whether the membership that a variable holds is one of that date, or of today: not known to have ended; and `member`
 * no record that its source has withdrawn.
 */
export function memberPredicate(asOf: string | null, membership: string, scope: Scope): Predicate {
  const held = asOf === null ? `${membership}.status <> 'ENDED'` : overlapPredicate(asOf, membership, scope);
  return conjunction([held, `member.status <> 'WITHDRAWN'`]);
}

/**
 * Whether the tie that a variable holds is something done. Its grade is that of today: of the past a tie that has
 * ended since counts too, but only if it is known when it did.
 */
export function alivePredicate({ asOf, status }: Looked, tie: string, scope: Scope): Predicate {
  const usual = `${tie}.status IN ['SIGNED', 'OPERATING']`;
  const held = `${usual} OR (${tie}.status = 'ENDED' AND ${tie}.until IS NOT NULL)`;
  const graded = status === null ? (asOf === null ? usual : held) : `${tie}.status IN ${scope.parameter(status)}`;
  return conjunction([graded, ...(asOf === null ? [] : [overlapPredicate(asOf, tie, scope)])]);
}

/** The place of the grade of the tie that a variable holds, the most real being 0. */
export function gradeOf(tie: string): string {
  const places = statusesByReality.map((status, place) => `WHEN '${status}' THEN ${place}`);
  return `CASE ${tie}.status ${places.join(' ')} END`;
}
