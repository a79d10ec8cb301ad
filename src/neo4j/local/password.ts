import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SetupError } from '../../errors.js';

/**
 * The password of user `neo4j` in this folder: made at random before the database is there, then kept in `password`,
 * a file that only its owner may read.
 */
export async function providePassword(folder: string, java: string, classPath: string): Promise<string> {
  const file = join(folder, 'password');
  const hasDatabase = existsSync(join(folder, 'data', 'databases', 'system'));
  if (!existsSync(file)) {
    if (hasDatabase) {
      throw new SetupError(
        `The password file ${file} is missing, and the database in ${folder} does not open without it; put the file back, or move that folder away to begin with an empty database.`,
      );
    }
    await writeFile(`${file}.new`, randomBytes(24).toString('hex'), { mode: 0o600 });
    await rename(`${file}.new`, file);
  }
  if (!hasDatabase) await setInitialPassword(folder, file, java, classPath);
  return (await readFile(file, 'utf8')).trim();
}

async function setInitialPassword(folder: string, file: string, java: string, classPath: string): Promise<void> {
  // The tool reads the password from the file named after "@": on a command line everybody could see it.
  const command = ['-cp', classPath, 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', `@${file}`];
  const env = { ...process.env, NEO4J_HOME: folder, NEO4J_CONF: join(folder, 'conf') };
  await promisify(execFile)(java, ['-XX:TieredStopAtLevel=1', ...command], { env }).catch((cause) => {
    throw new SetupError(`Neo4j could not set its first password in ${folder}: ${cause.stderr || cause.message}`, {
      cause,
    });
  });
}
