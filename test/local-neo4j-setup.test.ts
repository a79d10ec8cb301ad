import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SetupError } from '../src/errors.js';
import { recordVersion } from '../src/neo4j/local/data-version.js';
import { claimFolder } from '../src/neo4j/local/folder-claim.js';
import { provideJars } from '../src/neo4j/local/jars.js';
import { findJava } from '../src/neo4j/local/java.js';
import { makeFolder } from '../src/neo4j/local/make-folder.js';
import { providePassword } from '../src/neo4j/local/password.js';
import { isRunning, runningProcess } from '../src/neo4j/local/running-process.js';

const silent = () => {};
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'local-neo4j-setup-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** An environment whose PATH begins with a folder that holds this one program. */
async function withProgram(name: string, script: string): Promise<NodeJS.ProcessEnv> {
  const bin = join(folder, 'bin');
  await mkdir(bin);
  await writeFile(join(bin, name), `#!/bin/sh\n${script}\n`);
  await chmod(join(bin, name), 0o755);
  return { PATH: `${bin}:${process.env.PATH}` };
}

describe('Java', () => {
  it('is asked for when the PATH has none', async () => {
    await expect(findJava({ PATH: folder })).rejects.toEqual(
      new SetupError(
        'No java was found on the PATH; install a JDK 17 or newer, or set NEO4J_URI to a Neo4j that runs elsewhere.',
      ),
    );
  });

  it('is asked for when JAVA_HOME points nowhere', async () => {
    await expect(findJava({ PATH: process.env.PATH, JAVA_HOME: folder })).rejects.toEqual(
      new SetupError(
        `JAVA_HOME is ${folder}, but ${folder}/bin/java does not run; install a JDK 17 or newer, or set NEO4J_URI to a Neo4j that runs elsewhere.`,
      ),
    );
  });

  it.each([
    ['1.8.0_412', 8],
    ['11.0.2', 11],
  ])('%s is refused as too old', async (version, major) => {
    const env = await withProgram('java', `echo 'openjdk version "${version}" 2020-01-01' >&2`);
    await expect(findJava(env)).rejects.toEqual(
      new SetupError(
        `The local Neo4j needs Java 17 or newer, but java is Java ${major}; install a JDK 17 or newer, or set NEO4J_URI to a Neo4j that runs elsewhere.`,
      ),
    );
  });
});

describe('the download', () => {
  const intoLib = 'for last; do :; done; lib=$(echo "$last" | cut -d= -f2)';
  const name = expect.stringMatching(/^5\.26\.\d+-[0-9a-f]{8}$/);

  it('asks for Maven when the PATH has none', async () => {
    await expect(provideJars(silent, folder, { PATH: folder })).rejects.toThrow(
      /^No mvn was found on the PATH, and Neo4j 5\.26\.\d+ is downloaded with it; install Maven, or set NEO4J_URI/,
    );
  });

  it('says what Maven said when it fails, and leaves nothing behind', async () => {
    const env = await withProgram(
      'mvn',
      'echo "[INFO] Scanning"; echo "[ERROR] Unknown host repository"; echo "[ERROR] -X"; exit 1',
    );
    await expect(provideJars(silent, join(folder, 'store'), env)).rejects.toThrow(
      /^Maven could not download Neo4j 5\.26\.\d+; check .* Maven said: Unknown host repository$/,
    );
    expect(await readdir(join(folder, 'store'))).toEqual([]);
  });

  it('happens once, and is begun anew after an interruption', async () => {
    const env = await withProgram(
      'mvn',
      `${intoLib}; echo jar > "$lib/neo4j.jar"; echo "Downloaded from mirror: neo4j.jar"`,
    );
    const store = join(folder, 'store');
    const gone = spawn('true');
    await once(gone, 'exit');
    await mkdir(join(store, `partial-${gone.pid}`, 'lib'), { recursive: true });

    const progress: string[] = [];
    const jars = await provideJars((words) => progress.push(words), store, env);
    expect(await provideJars((words) => progress.push(words), store, { PATH: folder })).toEqual(jars);
    expect([await readdir(store), progress]).toEqual([
      [name],
      [`Downloading Neo4j ${jars.version}, once`, `Downloading Neo4j ${jars.version}, once: 1 files`],
    ]);
  });
});

describe('the procedures of the download', () => {
  const intoLib = 'for last; do :; done; lib=$(echo "$last" | cut -d= -f2)';
  const jars = [
    'alpha-proc-2.13.9.jar',
    'cypher-aggregation-2.13.9.jar',
    'neo4j-5.26.30.jar',
    'neo4j-procedure-5.26.30.jar',
    'opengds-extension-2.13.9.jar',
    'proc-2.13.9.jar',
    'proc-community-2.13.9.jar',
    'procedure-facade-2.13.9.jar',
  ];

  it('are where Neo4j looks for them, and nothing else is', async () => {
    const env = await withProgram(
      'mvn',
      `${intoLib}; for jar in ${jars.join(' ')}; do echo "$jar" > "$lib/$jar"; done`,
    );
    const { plugins, classPath } = await provideJars(silent, join(folder, 'store'), env);

    expect([await readdir(join(classPath, '..')), await readdir(plugins)]).toEqual([
      jars,
      ['alpha-proc-2.13.9.jar', 'cypher-aggregation-2.13.9.jar', 'proc-2.13.9.jar', 'proc-community-2.13.9.jar'],
    ]);
    expect(await readFile(join(plugins, 'proc-2.13.9.jar'), 'utf8')).toBe('proc-2.13.9.jar\n');
  });

  it('are not taken from a download that another start has under way', async () => {
    const store = join(folder, 'store');
    const under = join(store, `partial-${process.ppid}`, 'lib');
    await mkdir(under, { recursive: true });
    await writeFile(join(under, 'proc-2.13.9.jar'), 'half of it');
    const env = await withProgram('mvn', `${intoLib}; echo whole > "$lib/proc-2.13.9.jar"`);
    const { plugins } = await provideJars(silent, store, env);

    expect([await readFile(join(plugins, 'proc-2.13.9.jar'), 'utf8'), await readdir(under)]).toEqual([
      'whole\n',
      ['proc-2.13.9.jar'],
    ]);
  });
});

describe('the data folder', () => {
  let other: ChildProcess;
  beforeEach(() => {
    other = spawn('sleep', ['60']);
  });
  afterEach(() => {
    other.kill();
  });

  const identify = async (child: ChildProcess) =>
    (await runningProcess(child.pid as number)) as NonNullable<Awaited<ReturnType<typeof runningProcess>>>;
  const noted = (record: unknown) => writeFile(join(folder, 'server.json'), JSON.stringify(record));

  it('is refused while another live server has it', async () => {
    const server = await identify(other);
    await noted({ server });
    await expect(claimFolder(folder, silent)).rejects.toEqual(
      new SetupError(
        `The folder ${folder} is in use by the server with process id ${server.pid}; stop that one first, or set DATA_DIR to another folder.`,
      ),
    );
  });

  it('is taken over from a dead server whose process id another program now has', async () => {
    const program = await identify(other);
    const dead = { ...program, started: 'long ago' };
    await noted({ server: dead, java: dead });
    const claim = await claimFolder(folder, silent);
    expect(await isRunning(program)).toBe(true);
    await claim.release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is taken over from a dead server after its Java is ended', async () => {
    const java = await identify(other);
    await noted({ server: { pid: java.pid, started: 'long ago' }, java });
    await claimFolder(folder, silent);
    expect(await isRunning(java)).toBe(false);
  });

  it('is taken over when its record was cut short', async () => {
    await writeFile(join(folder, 'server.json'), '{"server":{"pi');
    await claimFolder(folder, silent);
    expect(await readdir(folder)).toEqual(['server.json']);
  });

  it('goes to one of two that claim it at once', async () => {
    const claims = await Promise.allSettled([claimFolder(folder, silent), claimFolder(folder, silent)]);
    expect(claims.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is refused where it cannot be', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    await expect(makeFolder(join(file, 'neo4j'), 1)).rejects.toEqual(
      new SetupError(`The folder ${file}/neo4j lies below a file, not a folder; choose another place.`),
    );
    await expect(makeFolder(file, 1)).rejects.toEqual(
      new SetupError(`The folder ${file} is a file, not a folder; choose another place.`),
    );
  });

  it('is refused on a disk that is nearly full', async () => {
    await expect(makeFolder(folder, 1e12)).rejects.toThrow(
      /^The disk that holds .* has \d+ MB free, and 1000000000000 MB are needed; free some space\.$/,
    );
  });

  it('is refused when a newer Neo4j wrote it', async () => {
    await recordVersion(folder, '5.26.100');
    await expect(recordVersion(folder, '5.26.30')).rejects.toEqual(
      new SetupError(
        `The data in ${folder} was written by Neo4j 5.26.100, and this project runs 5.26.30, which cannot read it; update the project, or set DATA_DIR to another folder.`,
      ),
    );
  });

  it('is refused when it has data but lost its password', async () => {
    await mkdir(join(folder, 'data/databases/system'), { recursive: true });
    await expect(providePassword(folder, 'java', '')).rejects.toEqual(
      new SetupError(
        `The password file ${folder}/password is missing, and the database in ${folder} does not open without it; put the file back, or move that folder away to begin with an empty database.`,
      ),
    );
  });
});
