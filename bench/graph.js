/**
 * Runs a Neo4j of its own on a generated network, for PROFILE and for trying questions at size:
 *
 *     npm run bench:graph -- 100000 data/bench
 *
 * generates, loads (once) and waits until Ctrl-C. The server finds it by NEO4J_URI and NEO4J_PASSWORD as printed.
 */
import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));
const imported = async (path) => (await runnerImport(path, { root, configFile: false, logLevel: 'error' })).module;

const [size = '100000', folder = 'data/bench'] = process.argv.slice(2);
const { startLocalNeo4j } = await imported('/src/neo4j/local/local-neo4j.ts');
const { createDriver } = await imported('/src/neo4j/connect.ts');
const { migrate } = await imported('/src/neo4j/migrate.ts');
const { load } = await imported('/bench/load.ts');
const { network } = await imported('/bench/network.ts');

const limits = {
  heapInitial: '2g',
  heapMax: '2g',
  pageCache: '1g',
  transactionMemory: '1g',
  allTransactionsMemory: '1500m',
};
const neo4j = await startLocalNeo4j({ folder, report: console.log, limits });
const driver = createDriver({ ...neo4j, poolSize: 10, acquisitionTimeout: 5_000 });
const { records } = await driver.executeQuery('RETURN EXISTS { MATCH (:Organization) } AS loaded');
if (!records[0]?.get('loaded')) {
  await migrate(driver, undefined, console.log);
  await load(driver, network(Number(size)), (progress) => process.stdout.write(`\r${progress}`));
}
await driver.close();
console.log(`\nNEO4J_URI=${neo4j.uri} NEO4J_PASSWORD=${neo4j.password}`);
// The Neo4j alone does not keep this process alive.
const awake = setInterval(() => {}, 60_000);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void neo4j.stop());
await neo4j.exited;
clearInterval(awake);
