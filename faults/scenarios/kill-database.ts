import { setTimeout as delay } from 'node:timers/promises';
import { type Outage, recoveryAfter, slowestWithin } from '../outage.js';
import { Readers } from '../readers.js';
import type { Scenario } from '../scenario.js';
import { Writers } from '../writers.js';

const writers = 32;

export const killDatabase: Scenario = {
  name: 'kill-database',
  title: 'kill -9 of Neo4j under 32 writers',
  async run(world) {
    const kills = world.short ? 2 : 50;
    if (!world.short) await world.database.rememberClasses();
    const api = await world.startApi();
    const writing = new Writers(api, world, writers);
    const reading = new Readers(api, 4);
    await writing.until(world.short ? 15 : 100);
    const outages: Outage[] = [];
    for (let kill = 1; kill <= kills; kill += 1) {
      // At another moment of a transaction each time.
      await delay(700 + Math.random() * 600);
      const from = performance.now();
      await world.database.kill();
      await world.database.start();
      outages.push({ from, until: performance.now() });
      world.report(`killed ${kill} of ${kills} times, ${writing.writes.length} organizations asked for`);
    }
    await writing.until(writing.made + (world.short ? 15 : 100));
    await Promise.all([writing.stop(), reading.stop()]);
    const { open, ...balance } = await writing.balance();
    await api.stop();
    return {
      ...balance,
      slowestWhileDown: slowestWithin([...writing.answers, ...reading.answers], outages),
      recovery: Math.max(recoveryAfter(writing.answers, outages), recoveryAfter(reading.answers, outages)),
      note: `${kills} kills; ${writing.unknown} answers left open what became of a change, and asking again told it`,
      ...(open > 0 && { missed: [`${open} changes were never told of`] }),
    };
  },
};
