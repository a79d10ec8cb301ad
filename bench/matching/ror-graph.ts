import { FactRepository } from '../../src/fact/fact.repository.js';
import { planOf } from '../../src/import/formats.js';
import { ImportRepository } from '../../src/import/import.repository.js';
import { Problems } from '../../src/import/problems.js';
import { progressText } from '../../src/import/progress.js';
import { runImport } from '../../src/import/run-import.js';
import { createDriver } from '../../src/neo4j/connect.js';
import { Graph } from '../../src/neo4j/graph.js';
import { type LocalNeo4j, startLocalNeo4j } from '../../src/neo4j/local/local-neo4j.js';
import { migrate } from '../../src/neo4j/migrate.js';
import { limits } from '../loaded-graph.js';

/** A Neo4j on a folder of its own into which the sample of ROR was imported; what is there already is not written again. */
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
    const graph = new Graph(driver);
    await runImport(
      await planOf('ror', [file], { clique: false }),
      new FactRepository(graph),
      new ImportRepository(graph),
      {
        format: 'ror',
        problems: await Problems.open(undefined),
        retract: false,
        dryRun: false,
        progress: (progress) => report(progressText(progress)),
        signal: new AbortController().signal,
      },
    );
    return neo4j;
  } catch (error) {
    await neo4j.stop();
    throw error;
  } finally {
    await driver.close();
  }
}
