import iterate from 'graphology-layout-forceatlas2/iterate.js';
import type { Force, Moved, Pinned } from './force.js';

/** How long it works before it tells where things are, in milliseconds. */
const stint = 40;
const fieldsOfNode = 10;
const fixed = 9;

let force: Force | undefined;
let timer: ReturnType<typeof setTimeout>;

self.addEventListener('message', ({ data }: MessageEvent<Force | Pinned>) => {
  if ('nodes' in data) {
    force = data;
    clearTimeout(timer);
    work();
  } else if (force) {
    const at = data.index * fieldsOfNode;
    force.nodes[at] = data.x;
    force.nodes[at + 1] = data.y;
    force.nodes[at + fixed] = 1;
  }
});

function work(): void {
  if (!force) return;
  const { settings, nodes, edges, round } = force;
  const until = performance.now() + stint;
  let { iterations } = force;
  while (iterations > 0 && performance.now() < until) {
    iterate(settings, nodes, edges);
    iterations--;
  }
  force = { ...force, iterations };
  const places = new Float32Array((nodes.length / fieldsOfNode) * 2);
  for (let index = 0; index < places.length / 2; index++) {
    places[index * 2] = nodes[index * fieldsOfNode] ?? 0;
    places[index * 2 + 1] = nodes[index * fieldsOfNode + 1] ?? 0;
  }
  self.postMessage({ places, round, done: iterations === 0 } satisfies Moved);
  if (iterations > 0) timer = setTimeout(work);
}
