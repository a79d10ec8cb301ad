/** A command of another process: writes, says so, and works for a second more before it ends. */
import { setTimeout as sleep } from 'node:timers/promises';
import { importSource } from './import-source.js';

const { withDatabase } = await importSource('command/with-database');
await withDatabase(
  () => {},
  new AbortController().signal,
  async ({ driver }) => {
    await driver.executeQuery("CREATE (:Kept {by: 'guest'})");
    process.send('written');
    await sleep(1_000);
    await driver.executeQuery('MATCH (kept:Kept) RETURN kept');
  },
);
process.disconnect();
