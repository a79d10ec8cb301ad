import { firstDay, lastDay } from '../src/date/partial-date.js';
import type { Facts, OrganizationFact } from '../src/fact/fact.js';

/** Figures of networks as their definitions have them, found by looking at everything there is. */
export interface Scope {
  readonly where?: (organization: OrganizationFact) => boolean;
  readonly kinds?: readonly string[];
  readonly status?: readonly string[];
  readonly asOf?: string;
}

/** For each organization of a network those that it is tied to there. */
export type Network = ReadonlyMap<string, ReadonlySet<string>>;

export type NetworkFacts = Pick<Facts, 'organizations' | 'relationships'>;

const held = (asOf: string | undefined, from: string | undefined, to: string | undefined): boolean =>
  asOf === undefined ||
  ((from ? firstDay(from) : '') <= lastDay(asOf) && (to ? lastDay(to) : '9999') >= firstDay(asOf));

export function networkOf({ organizations, relationships }: NetworkFacts, scope: Scope): Network {
  const network = new Map<string, Set<string>>();
  for (const each of organizations) {
    const fits = scope.where?.(each) ?? true;
    const existed = held(scope.asOf, each.founded, each.dissolved);
    if (each.status !== 'WITHDRAWN' && fits && existed) network.set(each.id, new Set());
  }
  for (const { source, target, kind, status, since, until } of relationships) {
    const counts =
      (scope.kinds?.includes(kind) ?? true) &&
      (scope.status?.includes(status) ?? (status !== 'ENDED' && status !== 'DISPUTED')) &&
      held(scope.asOf, since, until);
    if (!counts || !network.has(source) || !network.has(target)) continue;
    network.get(source)?.add(target);
    network.get(target)?.add(source);
  }
  return network;
}

export const neighborsOf = (network: Network, id: string): readonly string[] => [...(network.get(id) ?? [])];

const isTied = (network: Network, one: string, other: string): boolean => network.get(one)?.has(other) ?? false;

export const pairsOf = (network: Network): number => [...network.values()].reduce((sum, { size }) => sum + size, 0) / 2;

export function degrees(network: Network): Map<string, number> {
  return new Map([...network].map(([id, neighbors]) => [id, neighbors.size]));
}

/** By counting the shortest ways from each organization (Brandes 2001); each pair of ends once. */
export function betweenness(network: Network): Map<string, number> {
  const scores = new Map([...network.keys()].map((id) => [id, 0]));
  for (const source of network.keys()) {
    const distance = new Map([[source, 0]]);
    const ways = new Map([[source, 1]]);
    const order = [source];
    for (const id of order) {
      for (const next of neighborsOf(network, id)) {
        const away = (distance.get(id) ?? 0) + 1;
        if (!distance.has(next)) {
          distance.set(next, away);
          order.push(next);
        }
        if (distance.get(next) === away) ways.set(next, (ways.get(next) ?? 0) + (ways.get(id) ?? 0));
      }
    }
    const depends = new Map<string, number>();
    for (const id of order.toReversed()) {
      for (const before of neighborsOf(network, id)) {
        if (distance.get(before) !== (distance.get(id) ?? 0) - 1) continue;
        const share = ((ways.get(before) ?? 0) / (ways.get(id) ?? 1)) * (1 + (depends.get(id) ?? 0));
        depends.set(before, (depends.get(before) ?? 0) + share);
      }
      if (id !== source) scores.set(id, (scores.get(id) ?? 0) + (depends.get(id) ?? 0) / 2);
    }
  }
  return scores;
}

/** By walking on until nothing changes, as networkx does: who has no tie leads anywhere. */
export function pageRank(network: Network): Map<string, number> {
  let ranks = new Map([...network.keys()].map((id) => [id, 1 / network.size]));
  for (let change = 1; change > 1e-14; ) {
    const dangling = [...ranks].reduce((sum, [id, rank]) => sum + (network.get(id)?.size === 0 ? rank : 0), 0);
    const next = new Map<string, number>();
    for (const id of network.keys()) {
      const walked = neighborsOf(network, id).reduce(
        (sum, other) => sum + (ranks.get(other) ?? 0) / (network.get(other)?.size ?? 1),
        0,
      );
      next.set(id, (1 - 0.85) / network.size + 0.85 * (walked + dangling / network.size));
    }
    change = [...next].reduce((sum, [id, rank]) => sum + Math.abs(rank - (ranks.get(id) ?? 0)), 0);
    ranks = next;
  }
  return ranks;
}

/** Burt's constraint as networkx has it; null for who has no partner. */
export function constraint(network: Network, id: string): number | null {
  const share = (one: string, other: string): number =>
    isTied(network, one, other) ? 1 / neighborsOf(network, one).length : 0;
  const partners = neighborsOf(network, id);
  if (partners.length === 0) return null;
  const each = partners.map((partner) => {
    const through = partners.reduce((sum, other) => sum + share(id, other) * share(other, partner), 0);
    return (share(id, partner) + through) ** 2;
  });
  return each.reduce((sum, one) => sum + one, 0);
}

export function openPairs(network: Network, id: string): number {
  const partners = neighborsOf(network, id);
  return partners.flatMap((one) => partners.filter((other) => one < other && !isTied(network, one, other))).length;
}

/** Gould and Fernandez: every two partners that are not tied, in either order, by who of the three is of one sector. */
export function roles(network: Network, id: string, sectorOf: (id: string) => string | null) {
  const counts = { coordinator: 0, gatekeeper: 0, representative: 0, consultant: 0, liaison: 0 };
  const own = sectorOf(id);
  if (own === null) return null;
  for (const from of neighborsOf(network, id)) {
    for (const to of neighborsOf(network, id)) {
      const [first, last] = [sectorOf(from), sectorOf(to)];
      if (from === to || isTied(network, from, to) || first === null || last === null) continue;
      if (first === own && last === own) counts.coordinator += 1;
      else if (last === own) counts.gatekeeper += 1;
      else if (first === own) counts.representative += 1;
      else if (first === last) counts.consultant += 1;
      else counts.liaison += 1;
    }
  }
  return counts;
}

/** Newman's modularity of a parting; null where nobody is tied. */
export function modularity(network: Network, parts: readonly (readonly string[])[]): number | null {
  const pairs = pairsOf(network);
  if (pairs === 0) return null;
  return parts.reduce((sum, part) => {
    const { inside, outside } = pairsOfPart(network, part);
    return sum + inside / pairs - ((2 * inside + outside) / (2 * pairs)) ** 2;
  }, 0);
}

export function pairsOfPart(network: Network, part: readonly string[]): { inside: number; outside: number } {
  const ends = part.flatMap((id) => neighborsOf(network, id));
  const inside = ends.filter((id) => part.includes(id)).length;
  return { inside: inside / 2, outside: ends.length - inside };
}
