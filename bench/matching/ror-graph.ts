import { createDriver } from '../../src/neo4j/connect.js';
import { type LocalNeo4j, startLocalNeo4j } from '../../src/neo4j/local/local-neo4j.js';
import { migrate } from '../../src/neo4j/migrate.js';
import { load } from '../load.js';
import { limits } from '../loaded-graph.js';
import { rorFacts } from './ror-facts.js';

/** A Neo4j on a folder of its own that holds the sample of ROR; loaded the first time only. */
export async function startRorGraph(
  file: string,
  folder: string,
  report: (progress: string) => void,
): Promise<LocalNeo4j> {
  const neo4j = await startLocalNeo4j({ folder, report, limits });
  const { uri, password } = neo4j;
  const driver = createDriver({ uri, user: 'neo4j', password, poolSize: 10, acquisitionTimeout: 5_000 });
  try {
    await migrate(driver, undefined, report);
    const { records } = await driver.executeQuery('MATCH (organization:Organization) RETURN count(*) AS there');
    if (records[0]?.get('there') === 0) await load(driver, rorFacts(file), report);
    return neo4j;
  } catch (error) {
    await neo4j.stop();
    throw error;
  } finally {
    await driver.close();
  }
}
