import { setImmediate } from 'node:timers/promises';
import type { Place } from '../paging/cursor.js';
import { comparePlaces } from '../paging/ordered.js';
import { type Cell, pairKey, possiblePairs } from './cells.js';
import type { Likeness } from './likeness.js';
import type { PlacedOrganization } from './placed-organization.js';

/** Two organizations of a cell that are not tied, by position. */
export interface RankedPair {
  readonly first: number;
  readonly second: number;
  readonly points: number;
  readonly place: Place;
}

/** Those with most in common first, then by id. */
const pairOrder = [true, false, false] as const;

/** So long it ranks before others get their turn. */
const turnMilliseconds = 10;

/** How many pairs of the cells are not tied. */
export function missingPairs(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + possiblePairs(cell) - cell.tied.size, 0);
}

/**
 * The first pairs, after a place, that are not tied. Every pair is looked at, so that no answer depends on where a
 * search would have ended: ten million take a second or two, in turns, and no more than `limit` are held.
 */
export async function bestPairs(
  organizations: readonly PlacedOrganization[],
  cells: readonly Cell[],
  likeness: Likeness,
  { after, limit }: { readonly after: Place | undefined; readonly limit: number },
): Promise<RankedPair[]> {
  const best: RankedPair[] = [];
  const room = new Int32Array(organizations.length);
  let turn = performance.now();
  for (const { sides, tied } of cells) {
    for (const first of sides[0]) {
      const pointsWith = likeness.pointsWith(first, room);
      for (const second of sides[1]) {
        const points = pointsWith(second);
        const last = best.length < limit ? undefined : best.at(-1);
        if (last !== undefined && points < last.points) continue;
        if (tied.has(pairKey(first, second))) continue;
        const place = [points, organizations[first]?.id ?? '', organizations[second]?.id ?? ''];
        if (after !== undefined && comparePlaces(place, after, pairOrder) <= 0) continue;
        if (last !== undefined && comparePlaces(place, last.place, pairOrder) >= 0) continue;
        insert(best, { first, second, points, place }, limit);
      }
      if (performance.now() - turn > turnMilliseconds) {
        await setImmediate();
        turn = performance.now();
      }
    }
  }
  return best;
}

function insert(best: RankedPair[], pair: RankedPair, limit: number): void {
  const index = best.findIndex(({ place }) => comparePlaces(pair.place, place, pairOrder) < 0);
  best.splice(index < 0 ? best.length : index, 0, pair);
  if (best.length > limit) best.pop();
}
