// One import into the database of the test run, for tests that kill it: node import-script.js <format> <file…>
import 'reflect-metadata';
import { importSource } from './import-source.js';

const { connectAndImport } = await importSource('../test/imported');
const [format, ...files] = process.argv.slice(2);
await connectAndImport(format, files, ({ rows }) => process.send?.(rows));
process.disconnect?.();
