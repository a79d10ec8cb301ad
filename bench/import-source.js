import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));

/** A TypeScript module of this project, by its path from the root, as plain Node.js runs it. */
export async function importSource(path) {
  return (await runnerImport(`/${path}`, { root, configFile: false, logLevel: 'error' })).module;
}
