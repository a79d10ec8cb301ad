import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

interface Budget {
  readonly page: string;
  /** What a browser loads of it, gzipped, in kB. */
  readonly first: number;
  /** The same with all that it loads when asked for, but for chunks that draw the graph. */
  readonly beforeGraph?: number;
}

// The explorer must stay below 300 kB before the graph is drawn; most of that is charts and maps, which come later.
const budgets: readonly Budget[] = [
  { page: 'index.html', first: 120, beforeGraph: 300 },
  { page: 'playground.html', first: 500 },
];

/** Of a chunk by one of these names, and what only it needs, the graph view is made. */
const graph = /^(graph-page|paths-drawing|timeline|drawing|force)/;

type Bundle = Rolldown.OutputBundle;

/** Refuses to build pages that are heavier than their budgets, and says what they weigh. */
export function heldToBudgets(): Plugin {
  return {
    name: 'budgets',
    enforce: 'post',
    generateBundle(_options, bundle) {
      // In a build for tests React brings its checks along, which nobody loads.
      if (process.env.NODE_ENV !== 'production') return;
      for (const { page, first, beforeGraph } of budgets) {
        const entry = Object.values(bundle).find(
          (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(page),
        );
        if (!entry) this.error(`There is no page ${page} to weigh.`);
        const weights = [
          ['at first', first, weightOf(bundle, entry.fileName, false)],
          ['before the graph', beforeGraph, weightOf(bundle, entry.fileName, true)],
        ] as const;
        for (const [when, budget, weight] of weights) {
          if (budget === undefined) continue;
          const told = `${page} loads ${weight.toFixed(1)} kB gzipped ${when}; its budget is ${budget} kB (web/budgets.ts).`;
          if (weight > budget) this.error(told);
          else this.info(told);
        }
      }
    },
  };
}

/** The kB of a chunk and all it imports, with their styles; what it may ask for later too, if wanted. */
function weightOf(bundle: Bundle, from: string, later: boolean): number {
  const seen = new Set<string>();
  const follow = (name: string): void => {
    const file = bundle[name];
    if (seen.has(name) || !file) return;
    if (file.type === 'chunk' && graph.test(file.name)) return;
    seen.add(name);
    if (file.type !== 'chunk') return;
    for (const style of file.viteMetadata?.importedCss ?? []) follow(style);
    for (const next of [...file.imports, ...(later ? file.dynamicImports : [])]) follow(next);
  };
  follow(from);
  const sizes = [...seen].map((name) => {
    const file = bundle[name];
    if (!file) return 0;
    return gzipSync(file.type === 'chunk' ? file.code : file.source).length;
  });
  return sizes.reduce((sum, size) => sum + size, 0) / 1_000;
}
