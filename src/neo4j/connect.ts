import neo4j, { type Driver, Neo4jError } from 'neo4j-driver';
import { SetupError } from '../errors.js';

export interface Connection {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** The user's home database when left out. */
  readonly database?: string | undefined;
  readonly poolSize: number;
  /** How long to wait for a connection of the pool, in milliseconds. */
  readonly acquisitionTimeout: number;
}

/** The oldest Neo4j whose Cypher the statements are written in. */
const oldestVersion = [5, 26] as const;

/** A driver that answers or fails within seconds; it connects when it is first used. */
export function createDriver({ uri, user, password, poolSize, acquisitionTimeout }: Connection): Driver {
  return neo4j.driver(uri, neo4j.auth.basic(user, password), {
    maxConnectionPoolSize: poolSize,
    connectionAcquisitionTimeout: acquisitionTimeout,
    connectionTimeout: acquisitionTimeout,
    maxTransactionRetryTime: 3_000,
    disableLosslessIntegers: true,
    userAgent: 'industry-education-graph',
    // Otherwise each statement has a message more for a server that collects how drivers are used.
    telemetryDisabled: true,
  });
}

/**
 * Waits until the database answers and is one that the statements run on.
 * @throws SetupError when waiting would not help: a wrong password, a missing database, an older Neo4j.
 */
export async function waitForDatabase(
  driver: Driver,
  { uri, database }: Pick<Connection, 'uri' | 'database'>,
  report: (progress: string) => void,
  signal: AbortSignal,
): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    try {
      return await checkVersion(driver, database);
    } catch (error) {
      if (error instanceof SetupError) throw error;
      refuseWhatWaitingDoesNotMend(error, uri, database);
      report(`Waiting for Neo4j at ${uri}, which does not answer yet`);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
  }
}

async function checkVersion(driver: Driver, database: string | undefined): Promise<void> {
  // Not executeQuery, which tries again by itself for seconds: whoever waits does that, and may be told to stop.
  const session = driver.session({ defaultAccessMode: 'READ', ...(database === undefined ? {} : { database }) });
  const { records } = await session
    .run(`CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version`)
    .finally(() => session.close());
  const version = String(records[0]?.get('version'));
  const [major = 0, minor = 0] = version.split(/[.-]/).map(Number);
  const [oldestMajor, oldestMinor] = oldestVersion;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new SetupError(`Neo4j ${version} is too old: use ${oldestVersion.join('.')} or newer.`);
}

function refuseWhatWaitingDoesNotMend(error: unknown, uri: string, database: string | undefined): void {
  if (!(error instanceof Neo4jError)) throw error;
  if (error.code === 'Neo.ClientError.Security.Unauthorized') {
    throw new SetupError(
      `Neo4j at ${uri} refuses the user and password: set NEO4J_USER and NEO4J_PASSWORD to ones it knows.`,
    );
  }
  if (error.code === 'Neo.ClientError.Database.DatabaseNotFound') {
    throw new SetupError(`Neo4j at ${uri} has no database "${database}": set NEO4J_DATABASE to one it has.`);
  }
}
