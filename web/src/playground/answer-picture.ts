import {
  type EdgeKind,
  emptyPicture,
  type Picture,
  type PictureEdge,
  type PictureNode,
} from '../explorer/graph/picture.js';
import type { OrganizationKind, RelationshipStatus } from '../explorer/questions/types.js';

type Row = { readonly [name: string]: unknown };

const kinds: readonly OrganizationKind[] = [
  'SCHOOL',
  'ENTERPRISE',
  'PARK',
  'HOSPITAL',
  'GOVERNMENT_BODY',
  'ALLIANCE',
  'ASSOCIATION',
  'RESEARCH_INSTITUTE',
  'INNOVATION_PLATFORM',
  'OTHER',
];

const most = 500;

/**
 * Who is tied to whom in an answer: ties that say both their ends, steps of paths, and chains, wherever they stand.
 * Organizations are told apart by id, or by name where the question asked for no id.
 */
export function pictureOf(answer: string): Picture {
  let parsed: unknown;
  try {
    parsed = JSON.parse(answer);
  } catch {
    return emptyPicture;
  }
  const nodes = new Map<string, PictureNode>();
  const edges = new Map<string, PictureEdge>();
  const node = (value: unknown): string | undefined => {
    if (!isRow(value)) return undefined;
    const key = text(value.id) ?? text(value.name);
    if (key === undefined || (nodes.size >= most && !nodes.has(key))) return undefined;
    const known = nodes.get(key);
    nodes.set(key, {
      id: key,
      name: text(value.name) ?? known?.name ?? key,
      kind: kinds.find((kind) => kind === value.kind) ?? known?.kind ?? 'OTHER',
      region: known?.region ?? null,
    });
    return key;
  };
  const edge = (one: unknown, other: unknown, tie: unknown): void => {
    const [source, target] = [node(one), node(other)];
    if (source === undefined || target === undefined) return;
    const said = isRow(tie) ? tie : {};
    const kind = (text(said.kind) ?? (isRow(tie) ? 'RELATED' : 'PERSON')) as EdgeKind;
    const id = text(said.id) ?? [source, target, kind, text(said.since)].filter(Boolean).join(' ');
    edges.set(id, {
      id,
      kind,
      source,
      target,
      status: (text(said.status) as RelationshipStatus | undefined) ?? null,
      since: text(said.since) ?? null,
      until: text(said.until) ?? null,
    });
  };
  const look = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) look(each);
    if (!isRow(value)) return;
    const { nodes: named, edges: ties, organizations, relationships, source, target, from, to, relationship } = value;
    // Those of a neighbourhood are named and of a kind there, and by their ids alone at the ends of ties.
    if (Array.isArray(named) && Array.isArray(ties) && ties.every((tie) => isRow(tie) && isRow(tie.source))) {
      for (const each of named) node(each);
    }
    if (Array.isArray(organizations) && isChain(organizations, relationships)) {
      for (const [index, tie] of relationships.entries())
        edge(organizations[index], organizations[index + 1], tie ?? {});
    } else if (isRow(from) && isRow(to)) {
      // A step over a person has no tie.
      edge(from, to, relationship === undefined ? {} : relationship);
    } else {
      if (isRow(source) && isRow(target)) edge(source, target, value);
      for (const below of Object.values(value)) look(below);
    }
  };
  look(isRow(parsed) ? parsed.data : undefined);
  return edges.size > 0 ? { nodes: [...nodes.values()], edges: [...edges.values()] } : emptyPicture;
}

function isChain(organizations: unknown, relationships: unknown): relationships is unknown[] {
  return (
    Array.isArray(organizations) && Array.isArray(relationships) && organizations.length === relationships.length + 1
  );
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
