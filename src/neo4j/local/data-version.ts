import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SetupError } from '../../errors.js';

/** Notes which Neo4j works on this folder, and keeps an older one away from what a newer one wrote. */
export async function recordVersion(folder: string, version: string): Promise<void> {
  const file = join(folder, 'neo4j-version');
  const before = await readFile(file, 'utf8').then(
    (text) => text.trim(),
    () => version,
  );
  if (before.localeCompare(version, 'en', { numeric: true }) > 0) {
    throw new SetupError(
      `The data in ${folder} was written by Neo4j ${before}, and this project runs ${version}, which cannot read it; update the project, or set DATA_DIR to another folder.`,
    );
  }
  await writeFile(file, `${version}\n`);
}
