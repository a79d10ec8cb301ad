import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { heldToBudgets } from './budgets.js';

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: fromHere('.'),
  // React's automatic runtime by Vite's own transform: no plugin to keep in step with both.
  oxc: { jsx: { runtime: 'automatic' } },
  plugins: [heldToBudgets()],
  build: {
    outDir: fromHere('dist'),
    emptyOutDir: true,
    // Monaco's editor core alone is larger than the default; it is loaded after the page stands.
    chunkSizeWarningLimit: 3_000,
    // Packages mark files "use client" for servers that render React; here all of it runs in the browser.
    rolldownOptions: {
      checks: { moduleLevelDirective: false },
      input: { index: fromHere('index.html'), playground: fromHere('playground.html') },
    },
  },
});
