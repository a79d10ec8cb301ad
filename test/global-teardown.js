import { rm } from 'node:fs/promises';

export default async function globalTeardown() {
  const { neo4j, folder } = globalThis.testRun;
  await neo4j?.stop();
  await rm(folder, { recursive: true, force: true });
}
