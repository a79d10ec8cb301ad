import { nameKey } from '../name/name-key.js';
import type { PlacedOrganization } from './placed-organization.js';
import type { PartnerRow, Reason } from './reason.js';
import { industryPoints } from './weight.js';

/** Which organizations have an industry that others have or work with. */
export class IndustryLikeness {
  /** For each organization its industries, and those of whom it is tied to, with their ids. */
  private readonly own: readonly string[][];
  private readonly worksWith: readonly Map<string, string[]>[];
  /** For each industry who has it, and who is tied to somebody who has it. */
  private readonly holders: ReadonlyMap<string, readonly number[]>;
  private readonly workers: ReadonlyMap<string, readonly number[]>;
  private readonly seen: Uint8Array;
  private readonly keys = new Map<string, string>();

  constructor(
    private readonly organizations: readonly PlacedOrganization[],
    partners: readonly PartnerRow[],
  ) {
    this.own = organizations.map(({ industries }) => industries.map(this.keyOf));
    this.worksWith = organizations.map(() => new Map());
    for (const { id, industries, positions } of partners) {
      for (const industry of new Set((industries ?? []).map(this.keyOf))) {
        for (const position of positions) push(this.worksWith[position], industry, id);
      }
    }
    this.holders = positionsBy(this.own);
    this.workers = positionsBy(this.worksWith.map((known) => [...known.keys()]));
    this.seen = new Uint8Array(organizations.length);
  }

  /**
   * Adds the points to those who have an industry in common with one. By lists of who has an industry and who works
   * with it: most pairs have none in common, and cost nothing.
   */
  addPoints(first: number, room: Int32Array): void {
    const { seen, holders, workers } = this;
    seen.fill(0);
    const add = (second: number): void => {
      if (seen[second] === 0) room[second] = (room[second] ?? 0) + industryPoints;
      seen[second] = 1;
    };
    for (const industry of this.own[first] ?? []) {
      holders.get(industry)?.forEach(add);
      for (const worker of workers.get(industry) ?? []) if (this.worksBeside(first, worker, industry)) add(worker);
    }
    for (const industry of this.worksWith[first]?.keys() ?? []) {
      for (const holder of holders.get(industry) ?? []) if (this.worksBeside(holder, first, industry)) add(holder);
    }
  }

  /** The one reason that they may have in common, or none. */
  reasons(first: number, second: number): Reason[] {
    const reason = this.ofBoth(first, second) ?? this.ofOne(first, second) ?? this.ofOne(second, first);
    return reason === undefined ? [] : [reason];
  }

  private ofBoth(first: number, second: number): Reason | undefined {
    const industries = this.namesOf(first).filter((name) => this.own[second]?.includes(this.keyOf(name)));
    if (industries.length === 0) return undefined;
    return { type: 'SAME_INDUSTRY', points: industryPoints, organizationIds: [], industries, tiedIds: [] };
  }

  private ofOne(holder: number, worker: number): Reason | undefined {
    const industries = this.namesOf(holder).filter((name) => this.worksBeside(holder, worker, this.keyOf(name)));
    if (industries.length === 0) return undefined;
    const holderId = this.idOf(holder);
    const ids = industries.flatMap((name) => this.worksWith[worker]?.get(this.keyOf(name)) ?? []);
    return {
      type: 'SAME_INDUSTRY',
      points: industryPoints,
      organizationIds: [...new Set(ids)].filter((id) => id !== holderId).sort(),
      industries,
      holderId,
      tiedIds: [this.idOf(worker)],
    };
  }

  /** Whether the one is tied to somebody of the industry other than its holder. */
  private worksBeside(holder: number, worker: number, industry: string): boolean {
    const ids = this.worksWith[worker]?.get(industry) ?? [];
    return ids.length > 1 || (ids.length === 1 && ids[0] !== this.idOf(holder));
  }

  /** Industries are few, and looked at for every organization. */
  private readonly keyOf = (name: string): string => {
    const key = this.keys.get(name) ?? nameKey(name);
    this.keys.set(name, key);
    return key;
  };

  private namesOf(position: number): readonly string[] {
    return this.organizations[position]?.industries ?? [];
  }

  private idOf(position: number): string {
    return this.organizations[position]?.id ?? '';
  }
}

/** For each value the positions of the lists that have it. */
function positionsBy(lists: readonly (readonly string[])[]): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  lists.forEach((values, position) => {
    for (const value of new Set(values)) push(positions, value, position);
  });
  return positions;
}

function push<Value>(lists: Map<string, Value[]> | undefined, key: string, value: Value): void {
  const list = lists?.get(key);
  if (list === undefined) lists?.set(key, [value]);
  else list.push(value);
}
