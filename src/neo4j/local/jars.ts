import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
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
  /** Where Neo4j looks for procedures: those jars of the class path that hold some. */
  readonly plugins: string;
}

type Report = (progress: string) => void;

// From src/neo4j/local and from dist/neo4j/local alike.
const projectRoot = fileURLToPath(new URL('../../../', import.meta.url));
const pom = join(projectRoot, 'src/neo4j/local/pom.xml');
// Once here, and once in Maven's own repository.
const DOWNLOAD_MEGABYTES = 350;
const PARTIAL = 'partial-';
// Neo4j registers the procedures that it finds in jars of its plugin folder, and loads their classes by the class path.
const PROCEDURES = /^(proc|proc-[a-z-]+|alpha-proc|cypher-aggregation)-[\d.]+\.jar$/;

/** Downloads Neo4j with Maven unless an earlier start has done so; an interrupted download is never taken for whole. */
export async function provideJars(
  report: Report,
  store = join(projectRoot, '.neo4j'),
  env = process.env,
): Promise<Jars> {
  const text = await readFile(pom, 'utf8');
  const version = /<version>(.+?)<\/version>/.exec(text)?.[1] ?? 'unknown';
  const folder = join(store, `${version}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`);
  if (!existsSync(folder)) {
    await makeFolder(store, DOWNLOAD_MEGABYTES);
    await removeInterrupted(store);
    const partial = join(store, `${PARTIAL}${process.pid}`);
    try {
      await download(version, join(partial, 'lib'), report, env);
      await linkPlugins(partial);
      await rename(partial, folder);
    } catch (error) {
      await rm(partial, { recursive: true, force: true });
      // Another start may have been quicker: its download is as good.
      if (!existsSync(folder)) throw error;
    }
  }
  return { version, classPath: join(folder, 'lib', '*'), plugins: join(folder, 'plugins') };
}

async function linkPlugins(folder: string): Promise<void> {
  await mkdir(join(folder, 'plugins'));
  const jars = (await readdir(join(folder, 'lib'))).filter((name) => PROCEDURES.test(name));
  for (const name of jars) await link(join(folder, 'lib', name), join(folder, 'plugins', name));
}

async function download(version: string, lib: string, report: Report, env: NodeJS.ProcessEnv): Promise<void> {
  report(`Downloading Neo4j ${version}, once`);
  await mkdir(lib, { recursive: true });
  // Called by its full name, as Maven would search all its plugins for a short one.
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:copy-dependencies';
  const maven = spawn('mvn', ['-B', '-Dstyle.color=never', '-f', pom, goal, `-DoutputDirectory=${lib}`], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<number | null>((resolve, reject) => maven.once('error', reject).once('close', resolve));
  const errors: string[] = [];
  let files = 0;
  createInterface({ input: maven.stdout }).on('line', (line) => {
    if (line.startsWith('[ERROR] ')) errors.push(line.slice('[ERROR] '.length, 400));
    if (line.startsWith('Downloaded from ')) report(`Downloading Neo4j ${version}, once: ${++files} files`);
  });
  const code = await ended.catch((cause) => {
    throw new SetupError(
      `No mvn was found on the PATH, and Neo4j ${version} is downloaded with it; install Maven, or set NEO4J_URI to a Neo4j that runs elsewhere.`,
      { cause },
    );
  });
  if (code !== 0) {
    throw new SetupError(
      `Maven could not download Neo4j ${version}; check the network, the disk and the mirrors in Maven's settings.xml, and start again. Maven said: ${errors[0] ?? 'nothing'}`,
    );
  }
}

async function removeInterrupted(store: string): Promise<void> {
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
