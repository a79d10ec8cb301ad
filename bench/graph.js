/**
 * Runs a Neo4j of its own on a generated network, for PROFILE and for trying questions at size:
 *
 *     npm run bench:graph -- 100000 data/bench
 *
 * generates, loads (once) and waits until Ctrl-C. The server finds it by NEO4J_URI and NEO4J_PASSWORD as printed.
 */
import { importSource } from './import-source.js';

const [size = '100000', folder = 'data/bench'] = process.argv.slice(2);
const { startLoadedGraph } = await importSource('bench/loaded-graph.ts');
const neo4j = await startLoadedGraph(Number(size), folder, console.log);
console.log(`NEO4J_URI=${neo4j.uri} NEO4J_PASSWORD=${neo4j.password}`);
// The Neo4j alone does not keep this process alive.
const awake = setInterval(() => {}, 60_000);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void neo4j.stop());
await neo4j.exited;
clearInterval(awake);
