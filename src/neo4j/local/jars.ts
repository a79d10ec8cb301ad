import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { SetupError } from '../../errors.js';
import { makeFolder } from './make-folder.js';

/** Neo4j's program files, the same for every data folder. */
export interface Jars {
  readonly version: string;
  /** For `java -cp`. */
  readonly classPath: string;
}

// From src/neo4j/local and from dist/neo4j/local alike.
const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));
const pom = join(projectRoot, 'src/neo4j/local/pom.xml');
const PARTIAL = 'partial-';

/** Downloads Neo4j with Maven unless an earlier start has done so; an interrupted download is never taken for whole. */
export async function provideJars(report: (progress: string) => void): Promise<Jars> {
  const text = await readFile(pom, 'utf8');
  const version = /<version>(.+?)<\/version>/.exec(text)?.[1] ?? 'unknown';
  const store = join(projectRoot, '.neo4j');
  const folder = join(store, `${version}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`);
  if (!existsSync(folder)) {
    await removeInterrupted(store);
    const partial = join(store, `${PARTIAL}${process.pid}`);
    try {
      await download(version, join(partial, 'lib'), report);
      await rename(partial, folder);
    } catch (error) {
      await rm(partial, { recursive: true, force: true });
      // Another start may have been quicker: its download is as good.
      if (!existsSync(folder)) throw error;
    }
  }
  return { version, classPath: join(folder, 'lib', '*') };
}

async function download(version: string, lib: string, report: (progress: string) => void): Promise<void> {
  report(`Downloading Neo4j ${version}, once`);
  await mkdir(lib, { recursive: true });
  const maven = spawn('mvn', ['-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${lib}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve, reject) => maven.once('error', reject).once('close', resolve));
  const errors: string[] = [];
  let files = 0;
  createInterface({ input: maven.stdout }).on('line', (line) => {
    if (line.includes('[ERROR]')) errors.push(line);
    if (/Downloaded from /.test(line)) report(`Downloading Neo4j ${version}, once: ${++files} files`);
  });
  const code = await ended.catch((cause) => {
    throw new SetupError(
      `No mvn was found on the PATH, which downloads Neo4j ${version}; install Maven, or set NEO4J_URI to a Neo4j that runs elsewhere.`,
      { cause },
    );
  });
  if (code !== 0) {
    throw new SetupError(
      `Maven could not download Neo4j ${version}; check the network, the disk and the mirrors in Maven's settings.xml, then start again. Maven said: ${firstSentence(errors)}`,
    );
  }
}

function firstSentence(errors: readonly string[]): string {
  return (errors[0] ?? 'nothing').replace(/^.*?\[ERROR\]\s*/, '').slice(0, 400);
}

async function removeInterrupted(store: string): Promise<void> {
  await makeFolder(store);
  for (const name of await readdir(store)) {
    if (name.startsWith(PARTIAL) && !isAlive(Number(name.slice(PARTIAL.length)))) {
      await rm(join(store, name), { recursive: true, force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
