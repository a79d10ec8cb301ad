import { setTimeout as delay } from 'node:timers/promises';
import { BadNetwork } from '../bad-network.js';
import { recoveryAfter, slowestWithin } from '../outage.js';
import { Readers } from '../readers.js';
import type { Scenario } from '../scenario.js';
import { Writers } from '../writers.js';

/** As a firewall does that forgets connections: those there are lead nowhere, new ones are as they should be. */
export const halfOpen: Scenario = {
  name: 'half-open',
  title: 'connections to the database that stay open and lead nowhere',
  async run(world) {
    const times = world.short ? 1 : 4;
    const network = await BadNetwork.start(world.database.port);
    const api = await world.startApi({ uri: network.uri });
    const writing = new Writers(api, world, 16);
    const reading = new Readers(api, 8);
    await writing.until(world.short ? 15 : 50);
    const outages: { from: number; until: number }[] = [];
    for (let time = 0; time < times; time += 1) {
      const from = performance.now();
      network.deafen();
      outages.push({ from, until: from });
      await delay(4_000);
      await writing.until(writing.made + (world.short ? 15 : 50));
    }
    await Promise.all([writing.stop(), reading.stop()]);
    const { open, ...balance } = await writing.balance();
    await api.stop();
    await network.stop();
    const answers = [...writing.answers, ...reading.answers];
    return {
      ...balance,
      slowestWhileDown: slowestWithin(
        reading.answers,
        outages.map(({ from }) => ({ from, until: from + 5_000 })),
      ),
      recovery: Math.max(recoveryAfter(writing.answers, outages), recoveryAfter(reading.answers, outages)),
      note: `${times} times; ${answers.filter(({ status }) => status === 503).length} answers of 503`,
      ...(open > 0 && { missed: [`${open} changes were never told of`] }),
    };
  },
};
