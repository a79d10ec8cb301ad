import type { Sector } from '../organization/sector.js';
import type { Place } from '../paging/cursor.js';
import { comparePlaces } from '../paging/ordered.js';
import type { PlacedOrganization } from './placed-organization.js';

/** Ties that run from one organization to others, by position. */
export interface TiesRow {
  readonly source: number;
  readonly targets: readonly number[];
  readonly ids: readonly string[];
}

/** The organizations of two sectors in one region. */
export interface Cell {
  readonly regionId: string;
  readonly sectors: readonly [Sector, Sector];
  readonly sides: readonly [readonly number[], readonly number[]];
  /** The pairs that are tied, by {@link pairKey}. */
  readonly tied: Map<number, TiedPair>;
}

interface TiedPair {
  readonly ends: readonly [number, number];
  readonly tieIds: string[];
}

/** One number for two positions, that of the first sector first. */
export const pairKey = (first: number, second: number): number => first * 1_000_000 + second;

export const possiblePairs = ({ sides: [one, other] }: Cell): number => one.length * other.length;

export const tiedShare = (cell: Cell): number => cell.tied.size / possiblePairs(cell);

/** Cells stand with the smallest share of tied pairs first, of equals those with the most pairs. */
export const cellOrder = [false, true, false, false] as const;

export function placeOfCell(cell: Cell): Place {
  return [tiedShare(cell), possiblePairs(cell), cell.regionId, cell.sectors.join(' ')];
}

/**
 * Every region with organizations of two of the sectors, at least so many on either side, in the order of cells.
 * @param sectors in the order in which they stand in pairs.
 */
export function cellsOf(
  organizations: readonly PlacedOrganization[],
  ties: readonly TiesRow[],
  sectors: readonly Sector[],
  atLeast: number,
): Cell[] {
  const regionIds = new Set(organizations.map(({ cellId }) => cellId));
  const sides = new Map<string, number[]>();
  organizations.forEach(({ cellId, sector }, position) => {
    const name = nameOf(cellId, sector);
    sides.set(name, sides.get(name) ?? []);
    sides.get(name)?.push(position);
  });
  const cells = [...regionIds].flatMap((regionId) =>
    pairsOf(sectors).flatMap(([one, other]): Cell[] => {
      const [first = [], second = []] = [sides.get(nameOf(regionId, one)), sides.get(nameOf(regionId, other))];
      if (Math.min(first.length, second.length) < atLeast) return [];
      return [{ regionId, sectors: [one, other], sides: [first, second], tied: new Map() }];
    }),
  );
  noteTies(cells, organizations, ties, sectors);
  return cells.sort((one, other) => comparePlaces(placeOfCell(one), placeOfCell(other), cellOrder));
}

function noteTies(
  cells: readonly Cell[],
  organizations: readonly PlacedOrganization[],
  ties: readonly TiesRow[],
  sectors: readonly Sector[],
): void {
  const byName = new Map(cells.map((cell) => [cellName(cell), cell]));
  for (const { source, targets, ids } of ties) {
    for (const [index, target] of targets.entries()) {
      const [here, there] = [organizations[source], organizations[target]];
      if (here === undefined || here.cellId !== there?.cellId) continue;
      const inOrder = sectors.indexOf(here.sector) < sectors.indexOf(there.sector);
      const [one, other] = inOrder ? [here, there] : [there, here];
      const cell = byName.get(nameOf(one.cellId, one.sector, other.sector));
      const ends: [number, number] = inOrder ? [source, target] : [target, source];
      const pair = cell?.tied.get(pairKey(...ends)) ?? { ends, tieIds: [] };
      pair.tieIds.push(ids[index] ?? '');
      cell?.tied.set(pairKey(...ends), pair);
    }
  }
}

/** Names a cell among all of an answer. */
export const cellName = ({ regionId, sectors }: Cell): string => nameOf(regionId, ...sectors);

const nameOf = (regionId: string, ...sectors: readonly Sector[]): string => [regionId, ...sectors].join(' ');

function pairsOf(sectors: readonly Sector[]): [Sector, Sector][] {
  return sectors.flatMap((one, index) => sectors.slice(index + 1).map((other): [Sector, Sector] => [one, other]));
}
