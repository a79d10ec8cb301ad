/** Serves one of those that our server is measured against: `node bench/serve.js bare` or `peer`; prints its port. */
import neo4j from 'neo4j-driver';
import { importSource } from './import-source.js';

const { serve } = await importSource(`bench/${process.argv[2]}/server.ts`);
const driver = neo4j.driver(process.env.NEO4J_URI, neo4j.auth.basic('neo4j', process.env.NEO4J_PASSWORD), {
  disableLosslessIntegers: true,
});
const port = await serve(driver);
console.log(`Serving at http://127.0.0.1:${port}/`);
