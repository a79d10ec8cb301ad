import { ClientError } from '../errors.js';

/** Organizations that a question over a network looks at, at the most: so many it answers exactly. */
export const insightMaxOrganizations = 5_000;

/** More organizations fit a scope than a question over a network looks at. */
export function tooManyOrganizations(most: number, found: number, narrow: string): ClientError {
  return new ClientError(
    'QUERY_TOO_COMPLEX',
    `Expected at most ${most} organizations to look at; ${found} fit. Narrow ${narrow}.`,
  );
}
