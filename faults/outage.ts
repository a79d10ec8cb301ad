import type { Answer } from './api.js';

/** A time during which the database did not answer, by the clock of `performance.now()`. */
export interface Outage {
  readonly from: number;
  /** When Bolt answered again. */
  readonly until: number;
}

/** The longest of the answers that were waited for while the database was away; in milliseconds. */
export function slowestWithin(answers: readonly Answer[], outages: readonly Outage[]): number {
  const waits = outages.flatMap(({ from, until }) =>
    answers
      .filter(({ startedAt, endedAt }) => startedAt < until && endedAt > from)
      // What was asked before, or answered after, waited for the database no longer than it was away.
      .map(({ startedAt, endedAt }) => Math.min(endedAt, until) - Math.max(startedAt, from)),
  );
  return Math.max(0, ...waits);
}

/** From the first answer of Bolt until the first request that succeeded; the worst of the outages. */
export function recoveryAfter(answers: readonly Answer[], outages: readonly Outage[]): number {
  const times = outages.map(({ until }) => {
    const ends = answers.filter((answer) => answer.endedAt > until && succeeded(answer)).map(({ endedAt }) => endedAt);
    return ends.reduce((least, end) => Math.min(least, end), Number.POSITIVE_INFINITY) - until;
  });
  return Math.max(0, ...times);
}

export const succeeded = ({ status, errors }: Answer): boolean => status === 200 && errors.length === 0;
