// One import into the database of the test run, for a test that kills it: node import-script.js <format> <file…>
// It tells of each batch, and does nothing more after the second.
import 'reflect-metadata';
import { importSource } from './import-source.js';

const { connectToTestDatabase } = await importSource('../test/database');
const { Graph } = await importSource('neo4j/graph');
const { imported } = await importSource('../test/imported');
const [format, ...files] = process.argv.slice(2);
const driver = connectToTestDatabase();
let batches = 0;
const progress = ({ rows }) => {
  batches += 1;
  const wait = () => batches >= 2 && Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  process.send?.(rows, wait);
};
await imported(new Graph(driver), format, files, { progress });
await driver.close();
process.disconnect?.();
