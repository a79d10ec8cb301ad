import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SetupError } from '../../errors.js';
import { provideJars } from './jars.js';
import { findJava } from './java.js';

/** Runs Neo4j's own tool on the database in a folder, on which no Neo4j may run. @throws SetupError with its words. */
export async function runAdminTool(
  folder: string,
  args: readonly string[],
  report: (progress: string) => void,
): Promise<void> {
  const java = await findJava();
  const { classPath } = await provideJars(report);
  await mkdir(join(folder, 'conf'), { recursive: true });
  const env = { ...process.env, NEO4J_HOME: folder, NEO4J_CONF: join(folder, 'conf') };
  await promisify(execFile)(java, ['-cp', classPath, 'org.neo4j.cli.AdminTool', ...args], {
    env,
    maxBuffer: 64 * 2 ** 20,
  }).catch((cause) => {
    const said = `${cause.stderr || cause.stdout || cause.message}`.trim().split('\n').slice(-3).join(' ');
    throw new SetupError(`Neo4j's tool failed at "${args.slice(0, 3).join(' ')}" in ${folder}: ${said}`, { cause });
  });
}
