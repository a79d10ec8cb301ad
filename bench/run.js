/** Measures the server beside others; see CONTRIBUTING.md. */
import { importSource } from './import-source.js';

// The servers under measurement end with this process, however it ends.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
const { run } = await importSource('bench/run.ts');
await run(process.argv.slice(2));
