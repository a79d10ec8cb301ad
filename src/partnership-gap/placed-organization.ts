import type { Sector } from '../organization/sector.js';

/** An organization that pairs are made of; elsewhere it is its position in the list of them, which is by id. */
export interface PlacedOrganization {
  readonly id: string;
  readonly sector: Sector;
  /** The region that it counts in. */
  readonly cellId: string;
  /** The regions that it is in, by level from 0 to 3; undefined where none is known at a level. */
  readonly regionIds: readonly (string | undefined)[];
  readonly industries: readonly string[];
}

interface Above {
  readonly id: string;
  readonly level: number;
}

/** The regions above one, itself included, by level. */
export function byLevel(above: readonly Above[]): (string | undefined)[] {
  return [0, 1, 2, 3].map((level) => above.find((region) => region.level === level)?.id);
}

/** The region at a level or, where there is none, the next above it. */
export function regionAt(level: number, regionIds: readonly (string | undefined)[]): string | undefined {
  return regionIds.slice(0, level + 1).findLast((id) => id !== undefined);
}
