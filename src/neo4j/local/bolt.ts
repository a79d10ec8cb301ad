import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type Driver, Neo4jError } from 'neo4j-driver';
import { SetupError } from '../../errors.js';

const WRONG_PASSWORD = 'Neo.ClientError.Security.Unauthorized';
const DATABASE_UNAVAILABLE = 'Neo.TransientError.General.DatabaseUnavailable';

/** A port of the loopback interface that nothing listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * Resolves once the database answers a statement; rejects with the reason when `signal` is aborted. Before our Neo4j has
 * the port, whoever has it may be another one, which does not know our password.
 */
export async function untilAnswers(
  port: number,
  password: string,
  folder: string,
  signal: AbortSignal,
  hasThePort: () => Promise<boolean>,
): Promise<void> {
  const driver = neo4j.driver(`bolt://127.0.0.1:${port}`, neo4j.auth.basic('neo4j', password), {
    connectionTimeout: 2_000,
  });
  try {
    for (;;) {
      signal.throwIfAborted();
      const refusal = await ask(driver, 'neo4j', 'RETURN 1').then(
        () => null,
        (error: Error) => error,
      );
      if (!refusal) return;
      if (await hasThePort()) await refuseWhatWaitingDoesNotMend(refusal, driver, folder);
      await sleep(100);
    }
  } finally {
    await driver.close();
  }
}

async function refuseWhatWaitingDoesNotMend(refusal: Error, driver: Driver, folder: string): Promise<void> {
  if (!(refusal instanceof Neo4jError)) throw refusal;
  if (refusal.code === WRONG_PASSWORD) {
    throw new SetupError(
      `The database in ${folder} refuses the password kept there in the file "password"; put back the file it was made with, or move the folder away to begin with an empty database.`,
      { cause: refusal },
    );
  }
  if (refusal.code === DATABASE_UNAVAILABLE) {
    const [state] = await ask(driver, 'system', 'SHOW DATABASE neo4j YIELD statusMessage').catch(() => []);
    const reason = state?.get('statusMessage');
    if (reason) {
      throw new SetupError(
        `The database in ${folder} does not open: ${reason} Put back a copy, or move the folder away to begin with an empty database.`,
      );
    }
  }
}

async function ask(driver: Driver, database: string, statement: string) {
  const session = driver.session({ database });
  try {
    return (await session.run(statement)).records;
  } finally {
    await session.close();
  }
}
