import type { OrganizationKindCount } from '../dataset/dataset.type.js';
import type { NetworkMap } from '../network/network-map.js';
import type { OrganizationKind } from '../organization/organization.type.js';

/** How many tied pairs of organizations there are. */
export interface Pairs {
  readonly inside: number;
  readonly outside: number;
}

/** @param others of the same community; ties to them lead neither inside nor to another one. */
export function pairsOf(map: NetworkMap, nodes: readonly number[], others: readonly number[]): Pairs {
  const [among, beside] = [new Set(nodes), new Set(others)];
  let [inside, outside] = [0, 0];
  for (const node of nodes) {
    for (const partner of map.partnersOf(node)) {
      if (among.has(partner)) inside += Number(node < partner);
      else if (!beside.has(partner)) outside += 1;
    }
  }
  return { inside, outside };
}

/** The most frequent first, equals by name. */
export function kindsOf(map: NetworkMap, nodes: readonly number[]): OrganizationKindCount[] {
  const counts = new Map<OrganizationKind, number>();
  for (const node of nodes) {
    const kind = map.kindOf(node);
    if (kind !== null) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .sort((one, other) => other.count - one.count || (one.kind < other.kind ? -1 : 1));
}
