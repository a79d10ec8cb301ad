import type { OrganizationKind } from '../organization/organization.type.js';
import { type Sector, sectorOf } from '../organization/sector.js';

/** A partner of a broker, as cypher/broker/surroundings.cypher answers it. */
export interface PartnerOfBroker {
  readonly partnerId: string;
  readonly kind: OrganizationKind;
  /** How many partners it has itself, the broker included. */
  readonly degree: number;
  /** Which other partners of the broker it is tied to; of two that are, one names the other. */
  readonly tiedTo: readonly string[];
}

/** Triads as Gould and Fernandez count them: a → broker → c, where a and c are not tied, by the sectors of the three. */
export interface RoleCounts {
  readonly coordinator: number;
  readonly gatekeeper: number;
  readonly representative: number;
  readonly consultant: number;
  readonly liaison: number;
}

export interface Brokerage {
  readonly openPairs: number;
  /** Null for a broker without sector. */
  readonly roles: RoleCounts | null;
  /** Null for an organization without partners. */
  readonly constraint: number | null;
}

export function brokerageOf(broker: OrganizationKind, partners: readonly PartnerOfBroker[]): Brokerage {
  return {
    openPairs: pairsOf(partners.length) - partners.reduce((sum, { tiedTo }) => sum + tiedTo.length, 0),
    roles: rolesOf(sectorOf(broker), partners),
    constraint: constraintOf(partners),
  };
}

const pairsOf = (count: number): number => (count * (count - 1)) / 2;

/**
 * Each pair of partners runs both ways, since ties are taken without direction: a pair of the broker's own sector counts
 * twice as coordinator, a mixed one once as gatekeeper and once as representative. Partners without sector play no part.
 */
function rolesOf(own: Sector | null, partners: readonly PartnerOfBroker[]): RoleCounts | null {
  if (own === null) return null;
  const sectors = new Map(partners.map(({ partnerId, kind }) => [partnerId, sectorOf(kind)]));
  const open = new PairCounts();
  const sizes = [...countBy([...sectors.values()].filter((sector) => sector !== null))];
  for (const [one, size] of sizes) {
    open.add(one, one, pairsOf(size));
    for (const [other, otherSize] of sizes) if (one < other) open.add(one, other, size * otherSize);
  }
  for (const { partnerId, tiedTo } of partners) {
    const one = sectors.get(partnerId) ?? null;
    for (const id of tiedTo) {
      const other = sectors.get(id) ?? null;
      if (one !== null && other !== null) open.add(one, other, -1);
    }
  }
  const mixed = open.sum((one, other) => one !== other && (one === own || other === own));
  return {
    coordinator: 2 * open.sum((one, other) => one === own && other === own),
    gatekeeper: mixed,
    representative: mixed,
    consultant: 2 * open.sum((one, other) => one === other && one !== own),
    liaison: 2 * open.sum((one, other) => one !== other && one !== own && other !== own),
  };
}

/** Burt's constraint, every pair of partners weighing the same: how much of one's time goes to partners that know each other. */
function constraintOf(partners: readonly PartnerOfBroker[]): number | null {
  if (partners.length === 0) return null;
  const share = 1 / partners.length;
  const degrees = new Map(partners.map(({ partnerId, degree }) => [partnerId, degree]));
  const invested = new Map(partners.map(({ partnerId }) => [partnerId, share]));
  const investMore = (inWhom: string, through: string): void => {
    invested.set(inWhom, (invested.get(inWhom) ?? 0) + share / (degrees.get(through) ?? 1));
  };
  for (const { partnerId, tiedTo } of partners) {
    for (const other of tiedTo) {
      investMore(partnerId, other);
      investMore(other, partnerId);
    }
  }
  return [...invested.values()].reduce((sum, each) => sum + each ** 2, 0);
}

function countBy<Value>(values: readonly Value[]): ReadonlyMap<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** How many pairs there are of each two sectors. */
class PairCounts {
  private readonly counts = new Map<string, number>();

  add(one: Sector, other: Sector, count: number): void {
    const key = [one, other].sort().join(' ');
    this.counts.set(key, (this.counts.get(key) ?? 0) + count);
  }

  sum(counts: (one: string | undefined, other: string | undefined) => boolean): number {
    let sum = 0;
    for (const [key, count] of this.counts) {
      const [one, other] = key.split(' ');
      if (counts(one, other)) sum += count;
    }
    return sum;
  }
}
