/** Breaks what the server stands on, and counts what becomes of its answers; see docs/faults.md. */
import { importSource } from '../bench/import-source.js';

// Whatever was started ends with this process, however it ends.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
const { run } = await importSource('faults/run.ts');
process.exitCode = await run(process.argv.slice(2));
