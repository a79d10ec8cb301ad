import type { GapReasonType } from './gap-reason.type.js';
import { IndustryLikeness } from './industry-likeness.js';
import type { PlacedOrganization } from './placed-organization.js';
import type { PartnerRow, Reason } from './reason.js';
import { hubTies, regionPoints, sharedPoints } from './weight.js';

interface Partner {
  readonly id: string;
  readonly points: number;
  readonly positions: readonly number[];
  /** Positions of its members. */
  readonly members: ReadonlySet<number>;
}

/** What any two of some organizations have in common. */
export class Likeness {
  /** For each organization the partners that it shares with others. */
  private readonly shared: readonly Partner[][];
  private readonly industries: IndustryLikeness;
  /** For each level the number of the region of each organization; no number twice where none is known. */
  private readonly regions: readonly Int32Array[];

  constructor(
    private readonly organizations: readonly PlacedOrganization[],
    partners: readonly PartnerRow[],
  ) {
    this.shared = organizations.map(() => []);
    this.industries = new IndustryLikeness(organizations, partners);
    this.regions = regionPoints.map((_, level) => numbered(organizations.map(({ regionIds }) => regionIds[level])));
    for (const { id, ties, positions, areMembers } of partners) {
      if (positions.length < 2 || ties > hubTies) continue;
      const members = new Set(positions.filter((_, index) => areMembers[index]));
      const partner = { id, points: sharedPoints(ties), positions, members };
      for (const position of positions) this.shared[position]?.push(partner);
    }
  }

  /** What the others have in common with one of them, in points. The array is for its use, and one call's only. */
  pointsWith(first: number, room: Int32Array): (second: number) => number {
    room.fill(0);
    for (const { points, positions } of this.shared[first] ?? []) {
      for (const position of positions) room[position] = (room[position] ?? 0) + points;
    }
    this.industries.addPoints(first, room);
    return (second) => (room[second] ?? 0) + (regionPoints[this.levelOf(first, second)] ?? 0);
  }

  /** Why two would go together, the weightiest reason first; their points add up to the same. */
  reasons(first: number, second: number): Reason[] {
    const ids = [first, second].map((position) => this.organizations[position]?.id ?? '');
    const both = (this.shared[first] ?? []).filter(({ positions }) => positions.includes(second));
    const isAlliance = ({ members }: Partner): boolean => members.has(first) && members.has(second);
    const partners = both.filter((partner) => !isAlliance(partner));
    return [
      ...sharing('SHARED_ALLIANCE', both.filter(isAlliance), ids),
      ...sharing('SHARED_PARTNERS', partners, ids),
      ...this.inRegion(first, second),
      ...this.industries.reasons(first, second),
    ].sort((one, other) => other.points - one.points);
  }

  private inRegion(first: number, second: number): Reason[] {
    const level = this.levelOf(first, second);
    const regionId = this.organizations[first]?.regionIds[level];
    if (regionId === undefined) return [];
    const points = regionPoints[level] ?? 0;
    return [{ type: 'SAME_REGION', points, organizationIds: [], regionId, industries: [], tiedIds: [] }];
  }

  /** The deepest level at which both are in one region; -1 where there is none. Asked of every pair. */
  private levelOf(first: number, second: number): number {
    let level = this.regions.length - 1;
    while (level >= 0 && this.regions[level]?.[first] !== this.regions[level]?.[second]) level -= 1;
    return level;
  }
}

function sharing(type: GapReasonType, partners: readonly Partner[], tiedIds: readonly string[]): Reason[] {
  if (partners.length === 0) return [];
  const sorted = partners.toSorted((one, other) => other.points - one.points || (one.id < other.id ? -1 : 1));
  const points = partners.reduce((sum, partner) => sum + partner.points, 0);
  return [{ type, points, organizationIds: sorted.map(({ id }) => id), industries: [], tiedIds }];
}

/** Equal numbers for equal ids, a number of its own for each that is not known. */
function numbered(ids: readonly (string | undefined)[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(ids, (id, position) => {
    if (id === undefined) return -1 - position;
    const number = numbers.get(id) ?? numbers.size;
    numbers.set(id, number);
    return number;
  });
}
