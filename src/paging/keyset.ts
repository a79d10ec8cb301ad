import { ClientError } from '../errors.js';
import { conjunction } from '../filter/predicate.js';
import type { Scope } from '../filter/scope.js';
import type { Place } from './cursor.js';
import type { Page } from './page.js';

/** What a list is ordered by: an expression of our own that is never null, and which way. The last one is unique. */
export interface SortKey {
  readonly expression: string;
  readonly descending: boolean;
  /** A property that an index holds the order of. */
  readonly indexed?: true | undefined;
}

/** The order of a property that is never null and that an index holds. */
export function byProperty(property: string, descending = false): SortKey {
  return { expression: property, descending, indexed: true };
}

/** The keys with a unique property behind them, running the way of the last, so that one index can hold them all. */
export function withTieBreaker(keys: readonly SortKey[], property: string): SortKey[] {
  const unique = byProperty(property, keys.at(-1)?.descending);
  return [...keys, keys.every(({ indexed }) => indexed) ? unique : { ...unique, indexed: undefined }];
}

/** The parts of a statement that make one page of a list: a condition, an order, and the keys that cursors are made of. */
export interface Keyset {
  readonly condition: string;
  readonly order: string;
  readonly keys: string;
}

/** Keyset paging: rows stay where they are under equal keys and under writes, however deep the page. */
export function keyset(sortKeys: readonly SortKey[], page: Page, scope: Scope): Keyset {
  const conditions = [
    // An index holds only nodes with all its keys, so that it serves an order once they are known to be there.
    ...sortKeys.filter(({ indexed }) => indexed).map(({ expression }) => `${expression} IS NOT NULL`),
    ...(page.after === undefined ? [] : [beyond(sortKeys, page.after, false, scope)]),
    ...(page.before === undefined ? [] : [beyond(sortKeys, page.before, true, scope)]),
  ];
  return {
    condition: conjunction(conditions),
    order: sortKeys
      .map(({ expression, descending }) => `${expression} ${descending === page.backward ? 'ASC' : 'DESC'}`)
      .join(', '),
    keys: `[${sortKeys.map(({ expression }) => expression).join(', ')}]`,
  };
}

/**
 * `k1 >= $1 AND (k1 > $1 OR (k2 >= $2 AND (k2 > $2 OR …)))`: the leading comparison stands alone, so that an index
 * can serve it.
 */
function beyond(sortKeys: readonly SortKey[], place: Place, backward: boolean, scope: Scope): string {
  if (place.length !== sortKeys.length) {
    throw new ClientError('BAD_USER_INPUT', 'This cursor was made for another order of the list.');
  }
  return sortKeys.reduceRight((rest, { expression, descending }, index) => {
    const comparison = descending === backward ? '>' : '<';
    const value = scope.parameter(place[index]);
    const strictly = `${expression} ${comparison} ${value}`;
    return rest === '' ? strictly : `(${expression} ${comparison}= ${value} AND (${strictly} OR ${rest}))`;
  }, '');
}
