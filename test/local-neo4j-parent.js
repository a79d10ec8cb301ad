// A server reduced to its local Neo4j, for tests that kill it: node local-neo4j-parent.js <folder>
import { importSource } from './import-source.js';

const { startLocalNeo4j } = await importSource('neo4j/local/local-neo4j');
await startLocalNeo4j({ folder: process.argv[2] });
process.stdout.write('started\n');
setInterval(() => {}, 60_000);
