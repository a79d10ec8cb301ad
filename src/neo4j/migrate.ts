import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Driver, SessionConfig } from 'neo4j-driver';
import { SetupError } from '../errors.js';

/** The numbered migrations; `src/neo4j` and `dist/neo4j` stand at the same depth below the project's root. */
const folder = fileURLToPath(new URL('../../schema/graph/', import.meta.url));

/** How long a migration may take over a large graph, in milliseconds. */
const timeout = 600_000;

interface Migration {
  readonly number: number;
  readonly name: string;
  readonly statements: readonly string[];
}

/**
 * Brings constraints, indexes and what the data lacks up to this version of the program: each migration once, in order,
 * whole or not at all, but for statements over all data, which commit as they go. That it was applied is noted in a
 * transaction of its own, since Neo4j keeps schema and data apart; statements are written so that a migration can run
 * again.
 * @throws SetupError when the graph was written by a newer version of the program.
 */
export async function migrate(
  driver: Driver,
  database: string | undefined,
  report: (progress: string) => void,
): Promise<void> {
  const config = database === undefined ? {} : { database };
  const run = (text: string, parameters = {}) => driver.executeQuery(text, parameters, config);
  const migrations = readMigrations();
  const { records } = await run('MATCH (migration:Migration) RETURN max(migration.number) AS number');
  const reached = Number(records[0]?.get('number') ?? 0);
  const latest = migrations.at(-1)?.number ?? 0;
  if (reached > latest) {
    throw new SetupError(
      `The graph is at migration ${reached} and this version knows ${latest}: start a newer version on it.`,
    );
  }
  for (const { number, name, statements } of migrations.filter((each) => each.number > reached)) {
    report(`Applying migration ${name}`);
    await apply(driver, config, statements);
    await run('MERGE (migration:Migration {number: $number}) SET migration.name = $name, migration.appliedAt = $now', {
      number,
      name,
      now: new Date().toISOString(),
    });
  }
  await run('CALL db.awaitIndexes(300)');
}

async function apply(driver: Driver, config: SessionConfig, statements: readonly string[]): Promise<void> {
  const session = driver.session(config);
  try {
    if (statements.some((text) => text.includes('IN TRANSACTIONS'))) {
      for (const text of statements) await session.run(text, {}, { timeout });
      return;
    }
    await session.executeWrite(
      async (transaction) => {
        for (const text of statements) await transaction.run(text);
      },
      { timeout },
    );
  } finally {
    await session.close();
  }
}

function readMigrations(): Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.cypher'))
    .sort()
    .map((file) => ({
      number: Number.parseInt(file, 10),
      name: file.replace('.cypher', ''),
      statements: readFileSync(`${folder}${file}`, 'utf8')
        .replace(/^\s*\/\/.*$/gm, '')
        .split(/;\s*$/m)
        .map((text) => text.trim())
        .filter((text) => text !== ''),
    }));
}
