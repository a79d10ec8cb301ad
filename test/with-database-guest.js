/** A command of another process: writes, says so, and works on until it is told that somebody waits for it. */
import { once } from 'node:events';
import { importSource } from './import-source.js';

const { withDatabase } = await importSource('command/with-database');
await withDatabase(
  () => {},
  new AbortController().signal,
  async ({ driver }) => {
    await driver.executeQuery("CREATE (:Kept {by: 'guest'})");
    const told = once(process, 'message');
    process.send('written');
    await told;
    await driver.executeQuery('MATCH (kept:Kept) RETURN kept');
  },
);
process.disconnect();
