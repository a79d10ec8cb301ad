import { ClientError } from '../errors.js';

/** More organizations fit a scope than a question over a network looks at by itself. */
export function tooManyOrganizations(most: number, found: number, narrow: string): ClientError {
  return new ClientError(
    'QUERY_TOO_COMPLEX',
    `Expected at most ${most} organizations to look at; ${found} fit. Narrow ${narrow}.`,
  );
}
