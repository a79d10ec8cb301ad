import { createDriver } from '../src/neo4j/connect.js';
import { type LocalNeo4j, startLocalNeo4j } from '../src/neo4j/local/local-neo4j.js';
import { migrate } from '../src/neo4j/migrate.js';
import { load } from './load.js';
import { network } from './network.js';

export const limits = {
  heapInitial: '2g',
  heapMax: '2g',
  pageCache: '1g',
  transactionMemory: '1g',
  allTransactionsMemory: '1500m',
  transactionTimeoutSeconds: 60,
};

/** A Neo4j on a folder of its own that holds the generated network of this size; loaded the first time only. */
export async function startLoadedGraph(
  size: number,
  folder: string,
  report: (progress: string) => void,
): Promise<LocalNeo4j> {
  const pageCache = size > 300_000 ? '4g' : limits.pageCache;
  const neo4j = await startLocalNeo4j({ folder, report, limits: { ...limits, pageCache } });
  try {
    await fill(neo4j, size, report);
    return neo4j;
  } catch (error) {
    await neo4j.stop();
    throw error;
  }
}

/**
 * Loads the generated network where there is nothing.
 * @throws Error where there is something else.
 */
export async function fill(
  { uri, password }: { readonly uri: string; readonly password: string },
  size: number,
  report: (progress: string) => void,
): Promise<void> {
  const driver = createDriver({ uri, user: 'neo4j', password, poolSize: 10, acquisitionTimeout: 5_000 });
  try {
    const { records } = await driver.executeQuery('MATCH (organization:Organization) RETURN count(*) AS there');
    const there = records[0]?.get('there');
    if (there === size) return;
    if (there > 0) throw new Error(`Expected ${size} organizations at ${uri} or none; it holds ${there}.`);
    await migrate(driver, undefined, report);
    await load(driver, network(size), report);
  } finally {
    await driver.close();
  }
}
