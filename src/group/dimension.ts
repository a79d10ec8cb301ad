import { ClientError } from '../errors.js';
import type { SortKey } from '../paging/keyset.js';

/** Something that things are counted by. */
export interface Dimension {
  /** An expression of our own for the value, null where it is not known, or for a list of values. */
  readonly value: string;
  /** A thing counts once in the group of each value of the list. */
  readonly list?: true;
  /** What its values are ids of, so that groups are shown by name. */
  readonly of?: 'region' | 'document';
  /** What the expression takes. */
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/** Where unknown stands among the keys of groups of one size: behind all that is known. */
const unknown = "'\\uFFFF'";

/** The part of a statement that makes rows of lists, one for each different value; of no value, one for unknown. */
export function eachSlot(dimensions: readonly Dimension[]): string {
  const lists = dimensions.flatMap(({ value, list }, index) => (list ? [{ value, index }] : []));
  if (lists.length === 0) return '';
  // Read together, properties of one thing are looked up once.
  const read = lists.map(({ value, index }) => `${value} AS list${index}`);
  return [
    `WITH *, ${read.join(', ')}`,
    ...lists.map(({ index }) => eachDifferent(`list${index}`, `each${index}`)),
  ].join('\n');
}

/** Lists of one value, which most are, are left alone. */
function eachDifferent(list: string, each: string): string {
  const different = `reduce(seen = [], item IN ${list} | CASE WHEN item IN seen THEN seen ELSE seen + item END)`;
  return `UNWIND CASE WHEN size(${list}) = 1 THEN ${list} WHEN size(${list}) > 1 THEN ${different} ELSE [null] END AS ${each}`;
}

/** The part that tells what to count by. At a level, `$regions` tells the region that each region counts in. */
export function valuesSlot(dimensions: readonly Dimension[], atLevel: boolean): string {
  return dimensions
    .map(({ value, list, of }, index) => {
      if (list) return `each${index} AS value${index}`;
      return `${of === 'region' && atLevel ? `$regions[${value}]` : value} AS value${index}`;
    })
    .join(', ');
}

/** The part that shows what was counted by. */
export function shownSlot(dimensions: readonly Dimension[]): string {
  return `[${dimensions.map((_, index) => `value${index}`).join(', ')}]`;
}

/** The largest group first, then by its keys. */
export function groupSortKeys(dimensions: readonly Dimension[]): SortKey[] {
  return [
    { expression: 'size', descending: true },
    ...dimensions.map((_, index) => ({ expression: `coalesce(value${index}, ${unknown})`, descending: false })),
  ];
}

/** @throws ClientError BAD_USER_INPUT unless there are one to three, each once. */
export function checkDimensions(by: readonly string[]): void {
  if (by.length < 1 || by.length > 3) {
    throw new ClientError('BAD_USER_INPUT', `Expected one to three dimensions in by; got ${by.length}.`);
  }
  const double = by.find((dimension, index) => by.indexOf(dimension) !== index);
  if (double !== undefined) {
    throw new ClientError('BAD_USER_INPUT', `Expected each dimension once in by; got ${double} twice.`);
  }
}
