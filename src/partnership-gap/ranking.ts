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

/** How many pairs, and those after which place; from the first on when it is not given. */
export interface PairsWanted {
  readonly limit: number;
  readonly after?: Place;
}

/** Those with most in common first, then by id, which is by position. */
const pairOrder = [true, false, false] as const;

/** So long it ranks before others get their turn. */
const turnMilliseconds = 10;

/** How many pairs of the cells are not tied. */
export function missingPairs(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + possiblePairs(cell) - cell.tied.size, 0);
}

/**
 * The first pairs, after a place, that are not tied. Every pair is looked at, so that no answer depends on where a
 * search would have ended: a million take some 0.1 s, in turns, and no more than `limit` are held.
 */
export async function bestPairs(
  organizations: readonly PlacedOrganization[],
  cells: readonly Cell[],
  likeness: Likeness,
  { after, limit }: PairsWanted,
): Promise<RankedPair[]> {
  const best = new BestPairs(limit);
  const room = new Int32Array(organizations.length);
  let turn = performance.now();
  for (const { sides, tied } of cells) {
    for (const first of sides[0]) {
      const pointsWith = likeness.pointsWith(first, room);
      for (const second of sides[1]) {
        const points = pointsWith(second);
        if (!best.hasRoomFor(points, first, second) || tied.has(pairKey(first, second))) continue;
        const place = [points, organizations[first]?.id ?? '', organizations[second]?.id ?? ''];
        if (after !== undefined && comparePlaces(place, after, pairOrder) <= 0) continue;
        best.insert({ first, second, points, place });
      }
      if (performance.now() - turn > turnMilliseconds) {
        await setImmediate();
        turn = performance.now();
      }
    }
  }
  return best.pairs;
}

/** The best so many of the pairs it was given, in their order. */
class BestPairs {
  readonly pairs: RankedPair[] = [];

  constructor(private readonly limit: number) {}

  hasRoomFor(points: number, first: number, second: number): boolean {
    const last = this.pairs.length < this.limit ? undefined : this.pairs.at(-1);
    if (last === undefined || points !== last.points) return last === undefined || points > last.points;
    return first < last.first || (first === last.first && second < last.second);
  }

  insert(pair: RankedPair): void {
    const index = this.pairs.findIndex(({ place }) => comparePlaces(pair.place, place, pairOrder) < 0);
    this.pairs.splice(index < 0 ? this.pairs.length : index, 0, pair);
    if (this.pairs.length > this.limit) this.pairs.pop();
  }
}
