import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The folder of the pages as the server sends them, which the first test file that asks builds for all of a run. */
export function builtPages(): string {
  const { TEST_PAGES: folder } = process.env;
  if (!folder) throw new Error('No folder for pages: run the tests by `npm test`, whose global setup makes one.');
  if (!existsSync(join(folder, 'index.html'))) {
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    execFileSync(process.execPath, [vite, 'build', 'web', '--outDir', folder, '--logLevel', 'error'], {
      cwd: root,
      // Jest says "test", and React would bring its checks along.
      env: { ...process.env, NODE_ENV: 'production' },
    });
  }
  return folder;
}
