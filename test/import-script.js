// One import into the database of the test run, for tests that kill it: node import-script.js <format> <file…>
import 'reflect-metadata';
import { importSource } from './import-source.js';

const { connectToTestDatabase } = await importSource('../test/database');
const { Graph } = await importSource('neo4j/graph');
const { imported } = await importSource('../test/imported');
const [format, ...files] = process.argv.slice(2);
const driver = connectToTestDatabase();
await imported(new Graph(driver), format, files, { progress: ({ rows }) => process.send?.(rows) });
await driver.close();
process.disconnect?.();
