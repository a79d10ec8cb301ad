import type { Organization } from './organizations.js';
import type { Random } from './random.js';

/** Organizations to choose from, the most prominent first, which are chosen far more often than the others. */
export class Circle {
  private readonly byPrefecture = new Map<string, Organization[]>();

  constructor(readonly members: readonly Organization[]) {
    for (const member of members) {
      const prefecture = member.place?.prefecture ?? '';
      const neighbours = this.byPrefecture.get(prefecture);
      if (neighbours === undefined) this.byPrefecture.set(prefecture, [member]);
      else neighbours.push(member);
    }
  }

  where(fits: (organization: Organization) => boolean): Circle {
    return new Circle(this.members.filter(fits));
  }

  any(random: Random): Organization {
    return random.pickHeavy(this.members);
  }

  /** Mostly one of the same prefecture, as most ties are local. */
  near(random: Random, other: Organization): Organization {
    const neighbours = this.byPrefecture.get(other.place?.prefecture ?? '') ?? [];
    return neighbours.length > 0 && random.chance(0.7) ? random.pickHeavy(neighbours) : this.any(random);
  }

  /** So many different ones near another. */
  several(random: Random, other: Organization, count: number): Organization[] {
    const found = new Set<Organization>();
    while (found.size < Math.min(count, this.members.length)) found.add(this.near(random, other));
    return [...found];
  }
}

export function ofKinds(...kinds: readonly Organization['fact']['kind'][]) {
  return ({ fact }: Organization): boolean => kinds.includes(fact.kind);
}

export function ofLevels(...levels: readonly string[]) {
  return ({ fact }: Organization): boolean => fact.schoolLevel !== undefined && levels.includes(fact.schoolLevel);
}
