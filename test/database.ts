import neo4j, { type Driver } from 'neo4j-driver';

/** A driver on the one database of the test run, which the test file closes. */
export function connectToTestDatabase(): Driver {
  const { TEST_NEO4J_URI: uri, TEST_NEO4J_PASSWORD: password } = process.env;
  if (!uri || !password)
    throw new Error('No test database: run the tests by `npm test`, whose global setup starts one.');
  return neo4j.driver(uri, neo4j.auth.basic('neo4j', password), { disableLosslessIntegers: true });
}

/**
 * The same, once everything in it is deleted; with `schema` also its constraints, its indexes and the memory that
 * migrations were applied, which otherwise serve the next test file.
 */
export async function cleanDatabase({ schema = false } = {}): Promise<Driver> {
  const driver = connectToTestDatabase();
  const session = driver.session({ database: 'neo4j' });
  try {
    await session.run(
      'MATCH (node) WHERE $schema OR NOT node:Migration CALL (node) { DETACH DELETE node } IN TRANSACTIONS OF 10000 ROWS',
      { schema },
      { timeout: 60_000 },
    );
    if (schema) {
      for (const object of ['CONSTRAINT', 'INDEX']) {
        const { records } = await session.run(`SHOW ${object} YIELD name, type WHERE type <> 'LOOKUP' RETURN name`);
        for (const record of records) await session.run(`DROP ${object} $name`, { name: record.get('name') });
      }
    }
  } finally {
    await session.close();
  }
  return driver;
}
