/** Measures the server beside others; see CONTRIBUTING.md. */
import { importSource } from './import-source.js';

const { run } = await importSource('bench/run.ts');
await run(process.argv.slice(2));
