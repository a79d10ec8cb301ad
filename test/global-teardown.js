import { rm } from 'node:fs/promises';

export default async function globalTeardown() {
  const { neo4j, folder } = globalThis.testNeo4j ?? {};
  await neo4j?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
}
