import type { OrganizationKind, RelationshipKind, RelationshipStatus } from '../questions/types.js';

/** What joins two organizations in a picture: a tie, or a person with a position at both. */
export type EdgeKind = RelationshipKind | 'PERSON';

export interface PictureNode {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly region: { readonly name: string } | null;
}

export interface PictureEdge {
  readonly id: string;
  readonly kind: EdgeKind;
  readonly source: string;
  readonly target: string;
  /** Null of what has no grade. */
  readonly status: RelationshipStatus | null;
  readonly since: string | null;
  readonly until: string | null;
}

/** Organizations and what joins them, whatever question they answer. */
export interface Picture {
  readonly nodes: readonly PictureNode[];
  readonly edges: readonly PictureEdge[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const emptyPicture: Picture = { nodes: [], edges: [] };

/** The picture without some of its organizations and ties; no tie stays without both its ends. */
export function without(
  { nodes, edges }: Picture,
  dropsNode: (node: PictureNode) => boolean,
  dropsEdge: (edge: PictureEdge) => boolean,
): Picture {
  const kept = nodes.filter((node) => !dropsNode(node));
  const ids = new Set(kept.map(({ id }) => id));
  return {
    nodes: kept,
    edges: edges.filter((edge) => ids.has(edge.source) && ids.has(edge.target) && !dropsEdge(edge)),
  };
}

/** Both pictures in one, what is in both once. */
export function together(one: Picture, other: Picture): Picture {
  const merged = <T extends { readonly id: string }>(first: readonly T[], second: readonly T[]): T[] => [
    ...new Map([...first, ...second].map((each) => [each.id, each])).values(),
  ];
  return { nodes: merged(one.nodes, other.nodes), edges: merged(one.edges, other.edges) };
}

/** How many ties each organization has in the picture. */
export function degrees({ edges }: Picture): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { source, target } of edges) {
    counts.set(source, (counts.get(source) ?? 0) + 1);
    counts.set(target, (counts.get(target) ?? 0) + 1);
  }
  return counts;
}

/** The organizations fewer than `depth` ties away from the given ones: those whose partners a picture of that depth shows. */
export function inner({ edges }: Picture, around: readonly string[], depth: number): string[] {
  const seen = new Set(around);
  let frontier = new Set(around);
  for (let away = 1; away < depth; away++) {
    const next = new Set<string>();
    for (const { source, target } of edges) {
      if (frontier.has(source) && !seen.has(target)) next.add(target);
      if (frontier.has(target) && !seen.has(source)) next.add(source);
    }
    for (const id of next) seen.add(id);
    frontier = next;
  }
  return [...seen];
}

/** Where the nth thing stands before forces move it: on a spiral, around the middle. */
export function startOf(index: number, middle: Point = { x: 0, y: 0 }, distance = 10 * Math.sqrt(index + 0.5)): Point {
  const angle = index * 2.399963;
  return { x: middle.x + distance * Math.cos(angle), y: middle.y + distance * Math.sin(angle) };
}
