import type { RelationshipFact } from '../fact/fact.js';
import { dateWithin, lastYear, yearOf } from './dates.js';
import type { Organization } from './organizations.js';
import type { Random } from './random.js';

type Status = RelationshipFact['status'];
type Terms = Pick<RelationshipFact, 'since' | 'until' | 'status'>;

/** How often ties of one kind have each status. */
export type Statuses = Readonly<Record<Status, number>>;

export const agreed: Statuses = { OPERATING: 50, SIGNED: 25, ANNOUNCED: 11, ENDED: 10, DISPUTED: 4 };
export const settled: Statuses = { OPERATING: 90, SIGNED: 0, ANNOUNCED: 2, ENDED: 6, DISPUTED: 2 };

/** When a tie was, and how real: begun after both its ends were founded, ended with the first of them. */
export function termsOf(random: Random, ends: readonly Organization[], statuses: Statuses): Terms {
  const dissolved = ends.flatMap(({ fact }) => fact.dissolved ?? []).sort()[0];
  const last = dissolved === undefined ? lastYear : yearOf(dissolved);
  const earliest = Math.max(2012, ...ends.map(({ fact }) => yearOf(fact.founded ?? '2012') + 1));
  const since = dateWithin(random, Math.min(earliest, last - 1), last - 1);
  const status = dissolved === undefined ? random.weighted(statuses) : 'ENDED';
  const until = dissolved ?? dateWithin(random, yearOf(since) + 1, last);
  return {
    status,
    ...random.sometimes(0.85, () => ({ since })),
    ...(status === 'ENDED' ? random.sometimes(dissolved === undefined ? 0.8 : 1, () => ({ until })) : {}),
  };
}
