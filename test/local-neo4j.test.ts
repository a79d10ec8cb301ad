import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import neo4j from 'neo4j-driver';
import { SetupError } from '../src/errors.js';
import { type LocalNeo4j, startLocalNeo4j } from '../src/neo4j/local/local-neo4j.js';
import { runningProcess } from '../src/neo4j/local/running-process.js';

const parentScript = fileURLToPath(new URL('./local-neo4j-parent.js', import.meta.url));

let folder: string;
let local: LocalNeo4j;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'local-neo4j-'));
  local = await startLocalNeo4j({ folder });
  await ask('CREATE (:Kept {name: "data"})');
});
afterAll(async () => {
  await local.stop();
  await rm(folder, { recursive: true });
});

describe('a running local Neo4j', () => {
  it('answers on the loopback interface', async () => {
    expect([await ask('RETURN 1'), local.uri, local.user]).toEqual([
      [1],
      expect.stringMatching(/^bolt:\/\/127\.0\.0\.1:\d+$/),
      'neo4j',
    ]);
  });

  it('keeps its password where only the owner reads it', async () => {
    const file = join(folder, 'password');
    expect([await readFile(file, 'utf8'), (await stat(file)).mode & 0o777]).toEqual([local.password, 0o600]);
  });

  it('limits what a transaction may take, and reads no file or address', async () => {
    const settings = await ask(`
      SHOW SETTINGS YIELD name, value
      WHERE name IN ['db.transaction.timeout', 'db.lock.acquisition.timeout', 'db.memory.transaction.max',
        'dbms.memory.transaction.total.max', 'dbms.security.allow_csv_import_from_file_urls', 'server.http.enabled',
        'dbms.usage_report.enabled', 'server.memory.query_cache.per_db_cache_num_entries']
      RETURN name + '=' + value ORDER BY name`);
    expect(settings).toEqual([
      'db.lock.acquisition.timeout=5s',
      'db.memory.transaction.max=256.00MiB',
      'db.transaction.timeout=8s',
      'dbms.memory.transaction.total.max=640.00MiB',
      'dbms.security.allow_csv_import_from_file_urls=false',
      'dbms.usage_report.enabled=false',
      'server.http.enabled=false',
      'server.memory.query_cache.per_db_cache_num_entries=1000',
    ]);
  });

  it('loads nothing by address', async () => {
    await expect(ask(`LOAD CSV FROM 'http://127.0.0.1:7474/' AS line RETURN line`)).rejects.toThrow(/is blocked/);
  });

  it('refuses a second start on its folder, naming who has it', async () => {
    await expect(startLocalNeo4j({ folder })).rejects.toEqual(
      new SetupError(
        `The folder ${folder} is in use by the server with process id ${process.pid}; stop that one first, or set DATA_DIR to another folder.`,
      ),
    );
  });

  it('comes back on the same port with its data when Java is killed', async () => {
    const killed = await javaPid();
    process.kill(killed, 'SIGKILL');
    await untilGone(killed);
    expect(await untilDone(() => ask('MATCH (kept:Kept) RETURN kept.name'))).toEqual(['data']);
    expect(await javaPid()).not.toBe(killed);
  });

  it('keeps its data and its password over a stop', async () => {
    const pid = await javaPid();
    const { password } = local;
    await local.stop();
    expect(await local.exited).toBeNull();
    await untilGone(pid);
    await expect(access(join(folder, 'server.json'))).rejects.toThrow('ENOENT');

    local = await startLocalNeo4j({ folder });
    expect([await ask('MATCH (kept:Kept) RETURN kept.name'), local.password]).toEqual([['data'], password]);
  });
});

describe('a server killed with SIGKILL', () => {
  beforeAll(() => local.stop());

  it('takes its Neo4j with it, and the next start has the data', async () => {
    const parent = await startParent();
    const java = await javaPid();
    await kill(parent);
    await untilGone(java);

    local = await startLocalNeo4j({ folder });
    expect(await ask('MATCH (kept:Kept) RETURN kept.name')).toEqual(['data']);
  });
});

describe('a folder that Neo4j cannot open', () => {
  beforeAll(() => local.stop());

  it('is refused when the password is not the one the data was made with', async () => {
    await writeFile(join(folder, 'password'), 'another');
    await expect(startLocalNeo4j({ folder })).rejects.toThrow(
      `The database in ${folder} refuses the password kept there in the file "password"; put back the file it was made with, or move the folder away to begin with an empty database.`,
    );
  });
});

async function ask(statement: string, { uri, user, password } = local): Promise<unknown[]> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    maxTransactionRetryTime: 0,
  });
  try {
    return (await driver.executeQuery(statement)).records.map((record) => record.get(0));
  } finally {
    await driver.close();
  }
}

async function javaPid(): Promise<number> {
  return JSON.parse(await readFile(join(folder, 'server.json'), 'utf8')).java.pid;
}

/** Tries again for a while as long as it fails. */
async function untilDone<T>(attempt: () => Promise<T>, seconds = 30): Promise<T> {
  for (const end = Date.now() + seconds * 1_000; ; await sleep(100)) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

function untilGone(pid: number): Promise<void> {
  return untilDone(async () => {
    if (await runningProcess(pid)) throw new Error(`Process ${pid} is still running.`);
  });
}

async function startParent(): Promise<ChildProcess> {
  const parent = spawn(process.execPath, [parentScript, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [words] = await Promise.race([once(parent.stdout, 'data'), once(parent, 'exit')]);
  expect(String(words)).toBe('started\n');
  return parent;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}
