import { nameKey } from '../name/name-key.js';
import type { GapReasonType } from './gap-reason.type.js';
import type { PlacedOrganization } from './placed-organization.js';
import { hubTies, industryPoints, regionPoints, sharedPoints } from './weight.js';

/** Whom some organizations, by position, are tied to. */
export interface PartnerRow {
  readonly id: string;
  readonly kind: string;
  readonly industries: readonly string[] | null;
  readonly positions: readonly number[];
  /** For each of them whether it is a member. */
  readonly areMembers: readonly boolean[];
  readonly ties: number;
}

/** A reason why two would go together, and what it rests on. */
export interface Reason {
  readonly type: GapReasonType;
  readonly points: number;
  /** Those that both share, or that the one works with in the industry of the other; the weightiest first. */
  readonly organizationIds: readonly string[];
  /** The deepest region that both are in. */
  readonly regionId?: string;
  readonly industries: readonly string[];
  /** Of an industry: whose own it is, and who works with others of it; nobody where it is the own of both. */
  readonly holderId?: string;
  /** Whose ties to these organizations it rests on. */
  readonly tiedIds: readonly string[];
}

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
  private readonly industries: readonly string[][];
  /** For each organization the industries of those it is tied to, with their ids. */
  private readonly worksWith: readonly Map<string, string[]>[];
  private readonly industryKeys = new Map<string, string>();
  /** For each level the number of the region of each organization; no number twice where none is known. */
  private readonly regions: readonly Int32Array[];

  constructor(
    private readonly organizations: readonly PlacedOrganization[],
    partners: readonly PartnerRow[],
  ) {
    this.shared = organizations.map(() => []);
    this.worksWith = organizations.map(() => new Map());
    this.industries = organizations.map(({ industries }) => industries.map(this.industryOf));
    this.regions = regionPoints.map((_, level) => numbered(organizations.map(({ regionIds }) => regionIds[level])));
    for (const partner of partners) {
      this.noteShared(partner);
      this.noteIndustries(partner);
    }
  }

  /** What the others have in common with one of them, in points. The array is for its use, and one call's only. */
  pointsWith(first: number, room: Int32Array): (second: number) => number {
    room.fill(0);
    for (const { points, positions } of this.shared[first] ?? []) {
      for (const position of positions) room[position] = (room[position] ?? 0) + points;
    }
    return (second) =>
      (room[second] ?? 0) +
      (regionPoints[this.levelOf(first, second)] ?? 0) +
      (this.haveIndustry(first, second) ? industryPoints : 0);
  }

  /** The same of two in words: the weightiest reason first. */
  reasons(first: number, second: number): Reason[] {
    const [one, other] = [this.idOf(first), this.idOf(second)];
    const both = (this.shared[first] ?? []).filter(({ positions }) => positions.includes(second));
    const isAlliance = ({ members }: Partner): boolean => members.has(first) && members.has(second);
    const reasons = [
      sharing('SHARED_ALLIANCE', both.filter(isAlliance), [one, other]),
      sharing(
        'SHARED_PARTNERS',
        both.filter((partner) => !isAlliance(partner)),
        [one, other],
      ),
      this.inRegion(first, second),
      this.inIndustry(first, second) ?? this.inIndustry(second, first),
    ];
    return reasons.filter((reason) => reason !== undefined).sort((before, after) => after.points - before.points);
  }

  /** Industries are few, and looked at for every organization. */
  private readonly industryOf = (name: string): string => {
    const industry = this.industryKeys.get(name) ?? nameKey(name);
    this.industryKeys.set(name, industry);
    return industry;
  };

  private noteShared({ id, ties, positions, areMembers }: PartnerRow): void {
    if (positions.length < 2 || ties > hubTies) return;
    const members = new Set(positions.filter((_, index) => areMembers[index]));
    const partner = { id, points: sharedPoints(ties), positions, members };
    for (const position of positions) this.shared[position]?.push(partner);
  }

  private noteIndustries({ id, industries, positions }: PartnerRow): void {
    for (const industry of new Set((industries ?? []).map(this.industryOf))) {
      for (const position of positions) {
        const known = this.worksWith[position];
        const ids = known?.get(industry);
        if (ids === undefined) known?.set(industry, [id]);
        else ids.push(id);
      }
    }
  }

  private haveIndustry(first: number, second: number): boolean {
    return this.holds(first, second) || this.holds(second, first);
  }

  /** Whether an industry of one is also that of the other, or of somebody else that the other is tied to. */
  private holds(holder: number, other: number): boolean {
    return (this.industries[holder] ?? []).some(
      (industry) => this.industries[other]?.includes(industry) || this.others(holder, other, industry).length > 0,
    );
  }

  private others(holder: number, other: number, industry: string): readonly string[] {
    const ids = this.worksWith[other]?.get(industry) ?? [];
    return ids.includes(this.idOf(holder)) ? ids.filter((id) => id !== this.idOf(holder)) : ids;
  }

  private inIndustry(holder: number, other: number): Reason | undefined {
    if (!this.holds(holder, other)) return undefined;
    const common = (this.organizations[holder]?.industries ?? []).filter((name) => {
      const industry = this.industryOf(name);
      return this.industries[other]?.includes(industry) || this.others(holder, other, industry).length > 0;
    });
    const own = common.filter((name) => this.industries[other]?.includes(this.industryOf(name)));
    const industries = own.length > 0 ? own : common;
    const ids = own.length > 0 ? [] : industries.flatMap((name) => this.others(holder, other, this.industryOf(name)));
    return {
      type: 'SAME_INDUSTRY',
      points: industryPoints,
      organizationIds: [...new Set(ids)].sort(),
      industries,
      ...(own.length > 0 ? {} : { holderId: this.idOf(holder) }),
      tiedIds: [this.idOf(other)],
    };
  }

  private inRegion(first: number, second: number): Reason | undefined {
    const level = this.levelOf(first, second);
    const regionId = this.organizations[first]?.regionIds[level];
    if (regionId === undefined) return undefined;
    const points = regionPoints[level] ?? 0;
    return { type: 'SAME_REGION', points, organizationIds: [], regionId, industries: [], tiedIds: [] };
  }

  /** The deepest level at which both are in one region; -1 where there is none. */
  private levelOf(first: number, second: number): number {
    for (let level = regionPoints.length - 1; level >= 0; level--) {
      const regions = this.regions[level];
      if (regions?.[first] === regions?.[second]) return level;
    }
    return -1;
  }

  private idOf(position: number): string {
    return this.organizations[position]?.id ?? '';
  }
}

function sharing(type: GapReasonType, partners: readonly Partner[], tiedIds: readonly string[]): Reason | undefined {
  if (partners.length === 0) return undefined;
  const sorted = partners.toSorted((one, other) => other.points - one.points || (one.id < other.id ? -1 : 1));
  const points = partners.reduce((sum, partner) => sum + partner.points, 0);
  return { type, points, organizationIds: sorted.map(({ id }) => id), industries: [], tiedIds };
}

function numbered(ids: readonly (string | undefined)[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(ids, (id, position) => {
    if (id === undefined) return -1 - position;
    if (!numbers.has(id)) numbers.set(id, numbers.size);
    return numbers.get(id) ?? 0;
  });
}
