import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { freePort } from '../src/neo4j/local/bolt.js';
import { defaultLimits, type Limits } from '../src/neo4j/local/configuration.js';
import { recordVersion } from '../src/neo4j/local/data-version.js';
import { claimFolder, type FolderClaim } from '../src/neo4j/local/folder-claim.js';
import { provideJars } from '../src/neo4j/local/jars.js';
import { findJava } from '../src/neo4j/local/java.js';
import { providePassword } from '../src/neo4j/local/password.js';
import { type Neo4jSetup, type RunningNeo4j, runNeo4j } from '../src/neo4j/local/run-neo4j.js';

type Report = (progress: string) => void;

/** The Neo4j that `npm start` runs, but without who starts it again: it is away until the scenario says otherwise. */
export class Database {
  private running: RunningNeo4j | undefined;

  private constructor(
    private readonly setup: Neo4jSetup,
    private readonly claim: FolderClaim,
  ) {}

  static async start(home: string, report: Report): Promise<Database> {
    const java = await findJava();
    const { version, classPath, plugins } = await provideJars(report);
    for (const name of ['conf', 'logs']) await mkdir(join(home, name), { recursive: true });
    const claim = await claimFolder(home, report);
    await recordVersion(home, version);
    const password = await providePassword(home, java, classPath);
    const port = await freePort();
    const database = new Database(
      { java, classPath, plugins, folder: home, claim, limits: defaultLimits, password, port },
      claim,
    );
    await database.start();
    return database;
  }

  /** From now on Java comes up in half the time: without its slower compiler, with its classes read from one file. */
  async rememberClasses(): Promise<void> {
    const classes = join(this.setup.folder, 'classes.jsa');
    for (const how of ['ArchiveClassesAtExit', 'SharedArchiveFile']) {
      process.env.JDK_JAVA_OPTIONS = `-XX:TieredStopAtLevel=1 -XX:${how}=${classes}`;
      await this.restart();
    }
  }

  get port(): number {
    return this.setup.port;
  }

  get uri(): string {
    return `bolt://127.0.0.1:${this.port}`;
  }

  get password(): string {
    return this.setup.password;
  }

  /** Resolves once Bolt answers. */
  async start(): Promise<void> {
    this.running = await runNeo4j(this.setup, new AbortController().signal);
  }

  /** Stops it in order and starts it with these limits, where they are not as by default. */
  async restart(limits: Partial<Limits> = {}): Promise<void> {
    await this.running?.stop();
    this.running = await runNeo4j(
      { ...this.setup, limits: { ...defaultLimits, ...limits } },
      new AbortController().signal,
    );
  }

  /** Ends it as a power failure would, but for what the disk still holds in memory. */
  async kill(): Promise<void> {
    this.signal('SIGKILL');
    await this.running?.ended;
  }

  freeze(): void {
    this.signal('SIGSTOP');
  }

  thaw(): void {
    this.signal('SIGCONT');
  }

  /** Asks the database itself, past the server. */
  async query(text: string, parameters: Record<string, unknown> = {}): Promise<readonly Record<string, unknown>[]> {
    const driver = neo4j.driver(this.uri, neo4j.auth.basic('neo4j', this.password), { disableLosslessIntegers: true });
    try {
      const { records } = await driver.executeQuery(text, parameters);
      return records.map((record) => record.toObject());
    } finally {
      await driver.close();
    }
  }

  async stop(): Promise<void> {
    await this.running?.stop();
    await this.claim.release();
  }

  private signal(signal: NodeJS.Signals): void {
    if (this.running === undefined) throw new Error('The database does not run.');
    process.kill(this.running.pid, signal);
  }
}
