import type { NetworkMap } from '../network/network-map.js';
import { type Sector, sectorOf } from '../organization/sector.js';

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

/** How an organization stands between its partners. */
export function brokerageOf(map: NetworkMap, broker: number): Brokerage {
  const partners = map.partnersOf(broker);
  const closed = closedPairs(map, partners);
  return {
    openPairs: pairsOf(partners.length) - closed.length,
    roles: rolesOf(map, broker, closed),
    constraint: constraintOf(map, partners, closed),
  };
}

type Pair = readonly [one: number, other: number];

const pairsOf = (count: number): number => (count * (count - 1)) / 2;

/** The pairs of some organizations that are tied, each once. */
function closedPairs(map: NetworkMap, nodes: readonly number[]): Pair[] {
  const among = new Set(nodes);
  return nodes.flatMap((one) =>
    map
      .partnersOf(one)
      .filter((other) => one < other && among.has(other))
      .map((other): Pair => [one, other]),
  );
}

/**
 * Each pair of partners runs both ways, since ties are taken without direction: a pair of the broker's own sector counts
 * twice as coordinator, a mixed one once as gatekeeper and once as representative. Partners without sector play no part.
 */
function rolesOf(map: NetworkMap, broker: number, closed: readonly Pair[]): RoleCounts | null {
  const sectorIn = (node: number): Sector | null => {
    const kind = map.kindOf(node);
    return kind === null ? null : sectorOf(kind);
  };
  const own = sectorIn(broker);
  if (own === null) return null;
  const open = new PairCounts();
  const sizes = [...countBy(map.partnersOf(broker).map(sectorIn))];
  for (const [one, size] of sizes) {
    open.add(one, one, pairsOf(size));
    for (const [other, otherSize] of sizes) if (String(one) < String(other)) open.add(one, other, size * otherSize);
  }
  for (const [one, other] of closed) open.add(sectorIn(one), sectorIn(other), -1);
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
function constraintOf(map: NetworkMap, partners: readonly number[], closed: readonly Pair[]): number | null {
  if (partners.length === 0) return null;
  const share = 1 / partners.length;
  const invested = new Map(partners.map((partner) => [partner, share]));
  const investMore = (inWhom: number, through: number): void => {
    invested.set(inWhom, (invested.get(inWhom) ?? 0) + share / map.partnersOf(through).length);
  };
  for (const [one, other] of closed) {
    investMore(one, other);
    investMore(other, one);
  }
  return [...invested.values()].reduce((sum, each) => sum + each ** 2, 0);
}

function countBy<Value>(values: readonly Value[]): ReadonlyMap<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** How many pairs there are of each two sectors; a pair with a partner of none is not counted. */
class PairCounts {
  private readonly counts = new Map<string, number>();

  add(one: Sector | null, other: Sector | null, count: number): void {
    if (one === null || other === null) return;
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
