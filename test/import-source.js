import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/** A module of `src/`, given by its path there without the ending, for scripts that run outside Jest's own loader. */
export async function importSource(path) {
  const root = fileURLToPath(new URL('../', import.meta.url));
  const { module } = await runnerImport(`/src/${path}.ts`, { root, configFile: false, logLevel: 'error' });
  return module;
}
