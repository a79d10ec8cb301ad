import { MultiGraph } from 'graphology';
import Sigma from 'sigma';
import { extremityArrow, layerDashed, pathCurved, pathLine } from 'sigma/rendering';
import { ForceLayout } from './force.js';
import { edgeColours, isDirected, nodeLooks, type Scheme, sizeOf, strokeOf, widthOf } from './look.js';
import { degrees, type EdgeKind, type Picture, type Point, startOf } from './picture.js';
import { shapes } from './shapes.js';

export interface DrawnEvents {
  readonly onSelect: (id: string | null) => void;
  readonly onSelectEdge: (id: string) => void;
  readonly onExpand: (id: string) => void;
  readonly onPin: (id: string, point: Point) => void;
  /** The layout moves things, or has come to rest. */
  readonly onMoving: (moving: boolean) => void;
}

export interface Telling {
  readonly scheme: Scheme;
  readonly fonts: string;
  readonly edge: (kind: EdgeKind) => string;
  readonly wheelHint: string;
  readonly touchHint: string;
}

export interface Shown {
  readonly picture: Picture;
  readonly pins: ReadonlyMap<string, Point>;
  /** Where things are; where not given, forces decide. */
  readonly places?: ReadonlyMap<string, Point> | undefined;
}

const paper = { light: '#ffffff', dark: '#1b2433' };
const ink = { light: '#1b2433', dark: '#e3e8f2' };
const accent = { light: '#0b5a8f', dark: '#7cc4f5' };
/** A gap of this many pixels is not seen; the dashes' layer needs one to draw anything. */
const noGap = 0.15;
const unbroken = 100_000;
/** As many have their names drawn while forces move them. */
const manyNames = 300;
/** Below it names stand above what they name, in pixels. */
const narrowest = 700;
const fewEdges = 12;

/** One value for what is pointed at or selected, another for the rest. */
const lit =
  <One extends string, Other extends string>(one: One, other: Other) =>
  (_: unknown, state: { readonly isHovered: boolean; readonly isHighlighted: boolean }): One | Other =>
    state.isHovered || state.isHighlighted ? one : other;

/** A picture in a canvas by sigma, and what one can do with it. */
export class Drawn {
  private readonly graph = new MultiGraph({ type: 'mixed' });
  private readonly places: Map<string, Point>;
  private readonly sigma: Sigma;
  private force: ForceLayout | undefined;
  private selected: string | null = null;

  constructor(
    container: HTMLElement,
    private readonly telling: Telling,
    private readonly events: DrawnEvents,
    places: ReadonlyMap<string, Point>,
  ) {
    this.places = new Map(places);
    const { scheme, fonts, wheelHint, touchHint } = telling;
    this.sigma = new Sigma(this.graph, container, {
      primitives: {
        nodes: { shapes, label: { font: { family: fonts, size: 12 }, color: ink[scheme], margin: 4 } },
        edges: {
          paths: [pathLine(), pathCurved()],
          extremities: [extremityArrow({ lengthRatio: 4, widthRatio: 3 })],
          variables: { dash: { type: 'number', default: unbroken }, gap: { type: 'number', default: noGap } },
          layers: [
            layerDashed({
              dashSize: { attribute: 'dash', default: unbroken, mode: 'pixels' },
              gapSize: { attribute: 'gap', default: noGap, mode: 'pixels' },
              dashColor: { attribute: 'color' },
              solidExtremities: true,
            }),
          ],
          label: { color: ink[scheme], textBorder: { width: 3, color: paper[scheme] } },
        },
      },
      styles: {
        nodes: {
          x: { attribute: 'x' },
          y: { attribute: 'y' },
          size: { attribute: 'size' },
          color: { attribute: 'color' },
          shape: { attribute: 'shape' },
          label: { attribute: 'label' },
          labelColor: ink[scheme],
          labelPosition: {
            attribute: 'labelPosition',
            dict: { above: 'above', right: 'right' },
            defaultValue: 'right',
          },
          labelVisibility: lit('visible', 'auto'),
          depth: lit('topNodes', 'nodes'),
          backdropVisibility: lit('visible', 'hidden'),
          backdropColor: paper[scheme],
          backdropShadowColor: 'rgba(0, 0, 0, 0.4)',
          backdropShadowBlur: 8,
          backdropPadding: 5,
          backdropBorderColor: accent[scheme],
          backdropBorderWidth: (_, state) => (state.isHighlighted ? 3 : 1),
          cursor: 'pointer',
        },
        edges: {
          path: 'straight',
          parallelPath: 'curved',
          size: { attribute: 'size' },
          color: { attribute: 'color' },
          dash: { attribute: 'dash' },
          gap: { attribute: 'gap' },
          head: { attribute: 'head' },
          label: { attribute: 'label' },
          labelVisibility: lit('visible', 'hidden'),
          depth: lit('topEdges', 'edges'),
          cursor: 'pointer',
        },
        stage: { background: paper[scheme] },
      },
      settings: {
        // A frame of another site may be out of sight when it loads.
        allowInvalidContainer: true,
        enableNodeDrag: true,
        enableEdgeEvents: true,
        renderEdgeLabels: true,
        itemSizesReference: 'screen',
        labelRenderedSizeThreshold: 0,
        minEdgeThickness: 0.8,
        stagePadding: 40,
        minCameraRatio: 0.02,
        maxCameraRatio: 4,
        // A page must scroll under a finger or a wheel that passes over the picture.
        gestureTarget: 'shared',
        sharedGestureWheelMessage: wheelHint,
        sharedGestureAppleWheelMessage: wheelHint.replace('Ctrl', '⌘'),
        sharedGestureTouchMessage: touchHint,
      },
    });
    this.sigma.on('clickNode', ({ node }) => events.onSelect(node));
    this.sigma.on('clickStage', () => events.onSelect(null));
    this.sigma.on('clickEdge', ({ edge }) => events.onSelectEdge(edge));
    this.sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
      preventSigmaDefault();
      events.onExpand(node);
    });
    this.sigma.on('nodeDrag', ({ node }) => this.force?.hold(node, this.placeOf(node)));
    this.sigma.on('nodeDragEnd', ({ node }) => events.onPin(node, this.placeOf(node)));
  }

  /** Draws this; what was there stays where it was, and forces move only if there is something new to place. */
  show({ picture, pins, places }: Shown): void {
    this.remember();
    const degree = degrees(picture);
    const count = picture.nodes.length;
    const unplaced = picture.nodes.some(({ id }) => !this.places.has(id) && !places?.has(id) && !pins.has(id));
    const { scheme } = this.telling;
    const narrow = this.sigma.getDimensions().width < narrowest;
    this.graph.clear();
    picture.nodes.forEach(({ id, name, kind }, index) => {
      const place = pins.get(id) ?? places?.get(id) ?? this.places.get(id) ?? this.beside(id, index, picture);
      this.graph.addNode(id, {
        ...place,
        size: sizeOf(degree.get(id) ?? 0, count),
        color: nodeLooks[kind][scheme],
        shape: nodeLooks[kind].shape,
        label: pins.has(id) && !places ? `⊙ ${shortened(name)}` : shortened(name),
        fixed: pins.has(id),
        // Ways run from left to right, through names that stand there.
        // Nor is there room beside them on a phone.
        labelPosition: places || narrow ? 'above' : 'right',
      });
      this.places.set(id, place);
    });
    for (const { id, source, target, kind, status } of picture.edges) {
      const { dash, gap } = strokeOf(status);
      this.graph.addEdgeWithKey(id, source, target, {
        size: widthOf(status, count),
        color: edgeColours[kind][scheme],
        dash: gap ? dash : unbroken,
        gap: gap || noGap,
        head: isDirected(kind) ? 'arrow' : 'none',
        label: this.telling.edge(kind),
      });
    }
    // Names of many organizations would take the room of the picture; those of few are the picture.
    const { width } = this.sigma.getDimensions();
    const few = count <= 40 && !narrow && !places;
    this.sigma.setSettings({
      labelDensity: count > 40 ? 0.8 : 3,
      labelGridCellSize: count > 40 ? 150 : 90,
      autoRescaleContent: few ? 'labels' : 'nodes',
      stagePadding: places || (narrow && count <= 40) ? Math.min(100, width * 0.2) : 40,
    });
    if (this.selected && !this.graph.hasNode(this.selected)) this.selected = null;
    this.highlight(this.selected, true);
    if (unplaced || this.force?.running) this.arrange();
  }

  /** Lets the forces work. */
  arrange(): void {
    this.sigma.setCustomBBox(null);
    this.force ??= new ForceLayout(this.graph, () => {
      this.sigma.setSetting('renderLabels', true).refresh();
      // Dragging and hiding from now on move nothing else.
      this.sigma.setCustomBBox(this.sigma.getBBox());
      this.events.onMoving(false);
    });
    this.events.onMoving(true);
    // Names that jump about cannot be read, and cost more than all else.
    this.sigma.setSetting('renderLabels', this.graph.order <= manyNames);
    this.force.start();
  }

  select(id: string | null): void {
    if (id === this.selected) return;
    this.highlight(this.selected, false);
    this.selected = id && this.graph.hasNode(id) ? id : null;
    this.highlight(this.selected, true);
  }

  zoom(factor: number): void {
    const camera = this.sigma.getCamera();
    camera.setState({ ratio: camera.ratio / factor });
  }

  fit(): void {
    this.sigma.setCustomBBox(null).refresh();
    this.sigma.setCustomBBox(this.sigma.getBBox()).refresh();
    this.sigma.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 });
  }

  placesNow(): ReadonlyMap<string, Point> {
    this.remember();
    return this.places;
  }

  /** Those inside a line drawn by hand, in pixels of the picture. */
  within(line: readonly Point[]): string[] {
    return this.graph.nodes().filter((id) => isInside(this.sigma.graphToViewport(this.placeOf(id)), line));
  }

  /** The nearest in a direction as seen on the screen; without one to start from, that in the middle. */
  neighbour(from: string | null, { x, y }: Point): string | null {
    const { width, height } = this.sigma.getDimensions();
    const start = from ? this.sigma.graphToViewport(this.placeOf(from)) : { x: width / 2, y: height / 2 };
    let best: string | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const id of this.graph.nodes()) {
      if (id === from) continue;
      const place = this.sigma.graphToViewport(this.placeOf(id));
      const [dx, dy] = [place.x - start.x, place.y - start.y];
      const [ahead, aside] = [dx * x + dy * y, Math.abs(dx * y - dy * x)];
      const far = from ? ahead + 2 * aside : Math.hypot(dx, dy);
      if ((!from || (ahead > 0 && aside <= 2 * ahead)) && far < least) [best, least] = [id, far];
    }
    return best;
  }

  /** Moves one by so many pixels of the screen and tells where it is then. */
  move(id: string, { x, y }: Point): Point {
    const now = this.sigma.graphToViewport(this.placeOf(id));
    const place = this.sigma.viewportToGraph({ x: now.x + x, y: now.y + y });
    this.graph.mergeNodeAttributes(id, place);
    return place;
  }

  kill(): void {
    this.force?.stop();
    this.sigma.kill();
  }

  private highlight(id: string | null, isHighlighted: boolean): void {
    if (!id || !this.graph.hasNode(id)) return;
    this.sigma.setNodeState(id, { isHighlighted });
    const edges = this.graph.edges(id);
    // The names of a hub's lines would hide it.
    if (edges.length <= fewEdges) this.sigma.setEdgesState(edges, { isHighlighted });
  }

  private placeOf(id: string): Point {
    const { x, y } = this.graph.getNodeAttributes(id);
    return { x, y };
  }

  private remember(): void {
    for (const id of this.graph.nodes()) this.places.set(id, this.placeOf(id));
  }

  /** Beside a partner that has a place, else on a spiral; the same each time. */
  private beside(id: string, index: number, { edges }: Picture): Point {
    const edge = edges.find(({ source, target }) =>
      source === id ? this.places.has(target) : target === id && this.places.has(source),
    );
    const partner = edge && this.places.get(edge.source === id ? edge.target : edge.source);
    return partner ? startOf(index, partner, 12) : startOf(index);
  }
}

/** Enough of a name to know it by; the whole of it stands beside the picture. */
function shortened(name: string): string {
  const most = /\p{Script=Han}/u.test(name) ? 18 : 32;
  const characters = [...name];
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : name;
}

function isInside({ x, y }: Point, line: readonly Point[]): boolean {
  let inside = false;
  for (const [index, a] of line.entries()) {
    const b = line.at(index - 1);
    if (b && a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}
