import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importSource } from './import-source.js';

/**
 * One Neo4j for the run, on a new folder; test/database.ts tells the test files where it is. With TEST_NEO4J_URI and
 * TEST_NEO4J_PASSWORD set, that Neo4j is used instead: the tests delete all it holds. And one folder for the pages, which
 * test/built-pages.ts fills.
 */
export default async function globalSetup() {
  const folder = await mkdtemp(join(tmpdir(), 'graph-test-'));
  globalThis.testRun = { folder };
  process.env.TEST_PAGES = join(folder, 'pages');
  if (process.env.TEST_NEO4J_URI) return;
  const { startLocalNeo4j } = await importSource('neo4j/local/local-neo4j');
  let last = '';
  const report = (progress) => {
    // Of a download one line, not one for every file.
    const words = progress.replace(/:.*/, '');
    if (words !== last) process.stderr.write(`${words}\n`);
    last = words;
  };
  // The limits of time are those of tests that set them; what a busy machine makes slow is no fault.
  const limits = { transactionTimeoutSeconds: 120, lockTimeoutSeconds: 60 };
  const neo4j = await startLocalNeo4j({ folder: join(folder, 'neo4j'), report, limits });
  process.env.TEST_NEO4J_URI = neo4j.uri;
  process.env.TEST_NEO4J_PASSWORD = neo4j.password;
  globalThis.testRun.neo4j = neo4j;
  await warmUp(neo4j);
}

/** As the server does, so that no test waits for what a database does first of a sort. */
async function warmUp({ uri, user, password }) {
  const { createDriver } = await importSource('neo4j/connect');
  const { Graph } = await importSource('neo4j/graph');
  const { ProjectionStore } = await importSource('network/projection-store');
  const { warmUp: warm } = await importSource('network/warm-up');
  const driver = createDriver({ uri, user, password, poolSize: 5, acquisitionTimeout: 10_000 });
  try {
    await warm(new ProjectionStore(new Graph(driver)));
  } finally {
    await driver.close();
  }
}
