import type Graph from 'graphology';
import forceAtlas2, { type ForceAtlas2Settings } from 'graphology-layout-forceatlas2';
import defaults from 'graphology-layout-forceatlas2/defaults.js';
import { graphToByteArrays } from 'graphology-layout-forceatlas2/helpers.js';
import type { Point } from './picture.js';

/** To the worker: nodes and ties as the matrices of ForceAtlas2. */
export interface Force {
  readonly settings: ForceAtlas2Settings;
  readonly nodes: Float32Array;
  readonly edges: Float32Array;
  readonly iterations: number;
  readonly round: number;
}

/** To the worker: this node is held there. */
export interface Pinned extends Point {
  readonly index: number;
}

/** From the worker: x and y of each node, in their order. */
export interface Moved {
  readonly places: Float32Array;
  readonly round: number;
  readonly done: boolean;
}

/**
 * ForceAtlas2 in a worker. The library's own supervisor tells each single step, each of which draws the picture anew;
 * here as many steps as fit into 40 ms are told at once, and a number of them that is known before makes the same
 * picture each time.
 */
export class ForceLayout {
  private readonly worker = new Worker(new URL('./force.worker.ts', import.meta.url), { type: 'module' });
  private round = 0;
  private waiting: Moved | undefined;
  private frame = 0;
  private order: readonly string[] = [];
  private done = true;

  constructor(
    private readonly graph: Graph,
    private readonly onDone: () => void,
  ) {
    this.worker.addEventListener('message', ({ data }: MessageEvent<Moved>) => {
      if (data.round !== this.round) return;
      this.waiting = data;
      this.frame ||= requestAnimationFrame(() => this.apply());
    });
  }

  get running(): boolean {
    return !this.done;
  }

  start(): void {
    this.done = false;
    this.order = this.graph.nodes();
    this.round++;
    const { nodes, edges } = graphToByteArrays(this.graph, () => 1);
    const count = this.order.length;
    const settings = {
      ...defaults,
      ...forceAtlas2.inferSettings(count),
      barnesHutOptimize: count > 300,
    };
    const iterations = count > 1000 ? 250 : count > 300 ? 400 : 600;
    const force: Force = { settings, nodes, edges, iterations, round: this.round };
    this.worker.postMessage(force, [nodes.buffer, edges.buffer]);
  }

  hold(id: string, { x, y }: Point): void {
    const index = this.order.indexOf(id);
    if (index >= 0) this.worker.postMessage({ index, x, y } satisfies Pinned);
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
    this.worker.terminate();
  }

  private apply(): void {
    this.frame = 0;
    const moved = this.waiting;
    if (!moved || moved.round !== this.round || moved.places.length !== this.graph.order * 2) return;
    const { places } = moved;
    let index = 0;
    this.graph.updateEachNodeAttributes(
      (_, attributes) => {
        attributes.x = places[index] ?? 0;
        attributes.y = places[index + 1] ?? 0;
        index += 2;
        return attributes;
      },
      { attributes: ['x', 'y'] },
    );
    if (!moved.done) return;
    this.done = true;
    this.onDone();
  }
}
