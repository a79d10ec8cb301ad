import type { OrganizationKind, RelationshipStatus } from '../questions/types.js';
import type { EdgeKind } from './picture.js';

export type Scheme = 'light' | 'dark';
type Colour = Readonly<Record<Scheme, string>>;

export type Shape =
  | 'circle'
  | 'square'
  | 'hexagon'
  | 'cross'
  | 'triangle'
  | 'diamond'
  | 'wedge'
  | 'pentagon'
  | 'bar'
  | 'saltire';

/** Each kind has a colour and a shape, so that neither is needed to tell it. */
export const nodeLooks: Readonly<Record<OrganizationKind, Colour & { readonly shape: Shape }>> = {
  SCHOOL: { shape: 'circle', light: '#2b7bba', dark: '#62b0ee' },
  ENTERPRISE: { shape: 'square', light: '#b96a00', dark: '#f0a33c' },
  PARK: { shape: 'hexagon', light: '#0f8468', dark: '#3fcaa6' },
  HOSPITAL: { shape: 'cross', light: '#c9374a', dark: '#ff7a88' },
  GOVERNMENT_BODY: { shape: 'triangle', light: '#4a6a3a', dark: '#9cc77f' },
  ALLIANCE: { shape: 'diamond', light: '#8a4fc4', dark: '#c394f5' },
  ASSOCIATION: { shape: 'wedge', light: '#a2497f', dark: '#ec8cc6' },
  RESEARCH_INSTITUTE: { shape: 'pentagon', light: '#3f4fb5', dark: '#98a6ff' },
  INNOVATION_PLATFORM: { shape: 'bar', light: '#776800', dark: '#d8c84a' },
  OTHER: { shape: 'saltire', light: '#5d6b80', dark: '#a9b6cd' },
};

export const edgeColours: Readonly<Record<EdgeKind, Colour>> = {
  MEMBERSHIP: { light: '#8a4fc4', dark: '#c394f5' },
  COOPERATION: { light: '#2b7bba', dark: '#62b0ee' },
  INTERNSHIP: { light: '#b96a00', dark: '#f0a33c' },
  GUIDANCE: { light: '#4a6a3a', dark: '#9cc77f' },
  AFFILIATION: { light: '#5d6b80', dark: '#a9b6cd' },
  TENANCY: { light: '#0f8468', dark: '#3fcaa6' },
  SUCCESSION: { light: '#a2497f', dark: '#ec8cc6' },
  RELATED: { light: '#7a818c', dark: '#8f9bb0' },
  PERSON: { light: '#c9374a', dark: '#ff7a88' },
};

const undirected: ReadonlySet<EdgeKind> = new Set(['COOPERATION', 'RELATED', 'PERSON']);

export const isDirected = (kind: EdgeKind): boolean => !undirected.has(kind);

interface Stroke {
  readonly width: number;
  /** Pixels of line and of gap; a gap of nothing is a line without gaps. */
  readonly dash: number;
  readonly gap: number;
}

const strokes: Readonly<Record<RelationshipStatus, Stroke>> = {
  OPERATING: { width: 2, dash: 1, gap: 0 },
  SIGNED: { width: 2, dash: 12, gap: 5 },
  ANNOUNCED: { width: 2, dash: 5, gap: 5 },
  DISPUTED: { width: 2, dash: 2, gap: 4 },
  ENDED: { width: 1, dash: 3, gap: 8 },
};

/** The more a tie is real, the more of its line is there. */
export const strokeOf = (status: RelationshipStatus | null): Stroke => strokes[status ?? 'OPERATING'];

/** How thick and large things are where many have to share the room. */
const crowding = (count: number): number => (count > 800 ? 0.4 : count > 250 ? 0.6 : count > 100 ? 0.8 : 1);

/** The half width of an organization, in pixels, by how many ties it has in the picture, and how many there are. */
export const sizeOf = (degree: number, count: number): number =>
  Math.min(5 + 1.6 * Math.sqrt(degree), 18) * crowding(count);

export const widthOf = (status: RelationshipStatus | null, count: number): number =>
  strokeOf(status).width * Math.max(crowding(count), 0.5);

/** Corners of the shape around the middle of a circle of radius 1, as SVG; y runs down. */
const corners: Readonly<Record<Exclude<Shape, 'circle'>, string>> = {
  square: '-.85,-.85 .85,-.85 .85,.85 -.85,.85',
  hexagon: '-1,0 -.5,-.87 .5,-.87 1,0 .5,.87 -.5,.87',
  cross: '-.36,-1 .36,-1 .36,-.36 1,-.36 1,.36 .36,.36 .36,1 -.36,1 -.36,.36 -1,.36 -1,-.36 -.36,-.36',
  triangle: '0,-1.1 .95,.6 -.95,.6',
  diamond: '0,-1.15 1.15,0 0,1.15 -1.15,0',
  wedge: '0,1.1 .95,-.6 -.95,-.6',
  pentagon: '0,-1.05 1,-.32 .62,.85 -.62,.85 -1,-.32',
  bar: '-1.25,-.55 1.25,-.55 1.25,.55 -1.25,.55',
  saltire: '0,-.5 .55,-1 1,-.55 .5,0 1,.55 .55,1 0,.5 -.55,1 -1,.55 -.5,0 -1,-.55 -.55,-1',
};

export const cornersOf = (shape: Shape): string | undefined => (shape === 'circle' ? undefined : corners[shape]);
