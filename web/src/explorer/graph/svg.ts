import { cornersOf, edgeColours, isDirected, nodeLooks, type Scheme, sizeOf, strokeOf } from './look.js';
import { degrees, type Picture, type PictureEdge, type PictureNode, type Point } from './picture.js';

interface Drawing {
  readonly picture: Picture;
  readonly places: ReadonlyMap<string, Point>;
  readonly scheme: Scheme;
  readonly fonts: string;
  readonly title: string;
}

const margin = 60;
const fontSize = 12;
const paper = { light: '#ffffff', dark: '#1b2433' };
const ink = { light: '#1b2433', dark: '#e3e8f2' };

/** The whole picture as an SVG file, as large as its organizations need. */
export function svgOf({ picture, places, scheme, fonts, title }: Drawing): string {
  const { scale, left, top, width, height } = frameOf(picture, places);
  const at = (id: string): Point => {
    const { x, y } = places.get(id) ?? { x: 0, y: 0 };
    return { x: (x - left) * scale + margin, y: (top - y) * scale + margin };
  };
  const degree = degrees(picture);
  const count = picture.nodes.length;
  const parallel = new Map<string, number>();
  const lines = picture.edges.map((edge) => {
    const pair = [edge.source, edge.target].sort().join(' ');
    const nth = parallel.get(pair) ?? 0;
    parallel.set(pair, nth + 1);
    return lineOf(edge, at(edge.source), at(edge.target), sizeOf(degree.get(edge.target) ?? 0, count), nth, scheme);
  });
  const nodes = picture.nodes.map((node) => nodeOf(node, at(node.id), sizeOf(degree.get(node.id) ?? 0, count), scheme));
  const halo = `paint-order="stroke" stroke="${paper[scheme]}" stroke-width="3"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">
<title>${escaped(title)}</title>
<rect width="100%" height="100%" fill="${paper[scheme]}"/>
<g fill="none">
${lines.join('\n')}
</g>
${nodes.join('\n')}
<g font-family="${escaped(fonts)}" font-size="${fontSize}" fill="${ink[scheme]}" ${halo} stroke-linejoin="round">
${labelsOf(picture, at, degree).join('\n')}
</g>
</svg>
`;
}

function shapeOf(node: Pick<PictureNode, 'kind'>, { x, y }: Point, size: number, scheme: Scheme): string {
  const look = nodeLooks[node.kind];
  const corners = cornersOf(look.shape);
  return corners
    ? `<polygon points="${corners}" transform="translate(${round(x)} ${round(y)}) scale(${round(size)})" fill="${look[scheme]}"/>`
    : `<circle cx="${round(x)}" cy="${round(y)}" r="${round(size)}" fill="${look[scheme]}"/>`;
}

function nodeOf(node: PictureNode, place: Point, size: number, scheme: Scheme): string {
  return `<g>${shapeOf(node, place, size, scheme)}<title>${escaped(node.name)}</title></g>`;
}

function lineOf(edge: PictureEdge, from: Point, to: Point, size: number, nth: number, scheme: Scheme): string {
  const { width, dash, gap } = strokeOf(edge.status);
  const colour = edgeColours[edge.kind][scheme];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  // Ties of the same two stand side by side.
  const bend = nth === 0 ? 0 : Math.ceil(nth / 2) * 24 * (nth % 2 ? 1 : -1) * (edge.source < edge.target ? 1 : -1);
  const middle = { x: (from.x + to.x) / 2 - (dy / length) * bend, y: (from.y + to.y) / 2 + (dx / length) * bend };
  const path = bend
    ? `M${round(from.x)} ${round(from.y)}Q${round(middle.x)} ${round(middle.y)} ${round(to.x)} ${round(to.y)}`
    : `M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`;
  const dashes = gap ? ` stroke-dasharray="${dash} ${gap}"` : '';
  const line = `<path d="${path}" stroke="${colour}" stroke-width="${width}"${dashes}/>`;
  if (!isDirected(edge.kind)) return line;
  const angle = Math.atan2(to.y - middle.y, to.x - middle.x);
  const tip = { x: to.x - Math.cos(angle) * (size + 1), y: to.y - Math.sin(angle) * (size + 1) };
  const turned = `translate(${round(tip.x)} ${round(tip.y)}) rotate(${round((angle * 180) / Math.PI)})`;
  return `${line}<path d="M0 0L-8 -3.5L-8 3.5Z" fill="${colour}" transform="${turned}"/>`;
}

/** Names, of those with most ties first; where one has no room for its name, none stands there. */
function labelsOf({ nodes }: Picture, at: (id: string) => Point, degree: ReadonlyMap<string, number>): string[] {
  const taken: { x: number; y: number; width: number }[] = [];
  return nodes
    .toSorted((a, b) => (degree.get(b.id) ?? 0) - (degree.get(a.id) ?? 0))
    .flatMap(({ id, name }) => {
      const { x, y } = at(id);
      const box = { x: x + sizeOf(degree.get(id) ?? 0, nodes.length) + 3, y: y + 4, width: lengthOf(name) };
      const collides = taken.some(
        (other) =>
          Math.abs(other.y - box.y) < fontSize + 1 && box.x < other.x + other.width && other.x < box.x + box.width,
      );
      if (collides) return [];
      taken.push(box);
      return [`<text x="${round(box.x)}" y="${round(box.y)}">${escaped(name)}</text>`];
    });
}

const lengthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u2e80-\uffee]/.test(character) ? fontSize : fontSize * 0.56), 0);

function frameOf({ nodes }: Picture, places: ReadonlyMap<string, Point>) {
  const points = nodes.map(({ id }) => places.get(id) ?? { x: 0, y: 0 });
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const bounds = (values: number[]) =>
    values.reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)] as const, [
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    ] as readonly [number, number]);
  const [left, right] = nodes.length ? bounds(xs) : [0, 0];
  const [bottom, top] = nodes.length ? bounds(ys) : [0, 0];
  const span = Math.max(right - left, top - bottom, 1);
  // About 60 pixels of each side for every organization in a row.
  const scale = Math.min(Math.max(60 * Math.sqrt(nodes.length) * 1.6, 500), 4000) / span;
  const widest = Math.max(0, ...nodes.map(({ name }) => lengthOf(name)));
  return {
    scale,
    left,
    top,
    width: Math.ceil((right - left) * scale + 2 * margin + widest),
    height: Math.ceil((top - bottom) * scale + 2 * margin),
  };
}

const round = (value: number): number => Math.round(value * 100) / 100;

const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
