import type { ConnectQuery } from '../questions/types.js';
import type { Picture, PictureEdge, PictureNode, Point } from './picture.js';

type Path = ConnectQuery['paths']['paths'][number];

/** Ranked connections as one picture: what they share stands there once. */
export function pictureOfPaths(paths: readonly Path[]): Picture {
  const nodes = new Map<string, PictureNode>();
  const edges = new Map<string, PictureEdge>();
  for (const { steps } of paths) {
    for (const { from, to, relationship, via } of steps) {
      nodes.set(from.id, from);
      nodes.set(to.id, to);
      const edge = relationship
        ? { ...relationship, source: relationship.source.id, target: relationship.target.id }
        : {
            id: [from.id, via?.id, to.id].join(' '),
            kind: 'PERSON' as const,
            source: from.id,
            target: to.id,
            status: null,
            since: null,
            until: null,
          };
      edges.set(edge.id, edge);
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}

const rowHeight = 40;
/** Names need more room beside than above each other. */
const proportion = 1.5;

/** Where they stand: from left to right by how far they are on the way, the better connections nearer the middle. */
export function placesOfPaths(paths: readonly Path[]): ReadonlyMap<string, Point> {
  const longest = Math.max(1, ...paths.map(({ length }) => length));
  const columns = new Map<number, string[]>();
  const seen = new Set<string>();
  for (const { steps, length } of paths) {
    const ids = [steps[0]?.from.id, ...steps.map(({ to }) => to.id)];
    for (const [index, id] of ids.entries()) {
      if (!id || seen.has(id)) continue;
      seen.add(id);
      const column = Math.round((index / length) * longest);
      columns.set(column, [...(columns.get(column) ?? []), id]);
    }
  }
  const rows = Math.max(2, ...[...columns.values()].map(({ length }) => length));
  const columnWidth = Math.max((rows * rowHeight * proportion) / longest, 2.5 * rowHeight);
  const places = new Map<string, Point>();
  for (const [column, ids] of columns) {
    for (const [rank, id] of ids.entries()) {
      // 0, 1, -1, 2, -2 …; every other column between the ends stands lower, so that lines do not run through names.
      const lower = column % 2 && column < longest ? 0.4 : 0;
      const row = Math.ceil(rank / 2) * (rank % 2 ? 1 : -1) + lower;
      places.set(id, { x: column * columnWidth, y: -row * rowHeight });
    }
  }
  return places;
}
