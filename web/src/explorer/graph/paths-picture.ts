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

const [columnWidth, rowHeight] = [100, 40];

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
  const places = new Map<string, Point>();
  for (const [column, ids] of columns) {
    for (const [rank, id] of ids.entries()) {
      // 0, 1, -1, 2, -2 …; every other column stands half a row lower, so that lines do not run through names.
      const row = Math.ceil(rank / 2) * (rank % 2 ? 1 : -1) + (column % 2 ? 0.5 : 0);
      places.set(id, { x: column * columnWidth, y: -row * rowHeight });
    }
  }
  return places;
}
