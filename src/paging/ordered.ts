import { ClientError } from '../errors.js';
import type { Place } from './cursor.js';

/**
 * Which of two places in a list stands first, as a comparison: of keys that differ the first decides, those that
 * `descending` names from the largest down.
 */
export function comparePlaces(one: Place, other: Place, descending: readonly boolean[]): number {
  if (one.length !== other.length) {
    throw new ClientError('BAD_USER_INPUT', 'This cursor was made for another order of the list.');
  }
  for (const [index, key] of one.entries()) {
    const against = other[index] as typeof key;
    if (key === against) continue;
    return key < against === Boolean(descending[index]) ? 1 : -1;
  }
  return 0;
}
