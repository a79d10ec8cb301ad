import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createDriver } from '../neo4j/connect.js';
import { Graph } from '../neo4j/graph.js';
import { startLocalNeo4j } from '../neo4j/local/local-neo4j.js';
import { type Contents, ContentsRepository } from './contents.repository.js';

type Report = (progress: string) => void;

/** Whether a local Neo4j has written its database there. */
export function hasDatabase(folder: string): boolean {
  return existsSync(join(folder, 'data', 'databases', 'neo4j'));
}

/**
 * What the database in a folder holds, told by a Neo4j that runs on it as long as that takes.
 * @throws SetupError where a server runs on it.
 */
export async function contentsOf(folder: string, report: Report): Promise<Contents> {
  const neo4j = await startLocalNeo4j({ folder, report });
  const driver = createDriver({ ...neo4j, poolSize: 1, acquisitionTimeout: 30_000 });
  try {
    return await new ContentsRepository(new Graph(driver)).contents();
  } finally {
    await driver.close();
    await neo4j.stop();
  }
}
