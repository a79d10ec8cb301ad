import { setTimeout as delay } from 'node:timers/promises';
import { BadNetwork } from '../bad-network.js';
import { recoveryAfter } from '../outage.js';
import { Readers } from '../readers.js';
import type { Scenario } from '../scenario.js';
import { Writers } from '../writers.js';

export const cutConnections: Scenario = {
  name: 'cut-connections',
  title: 'a network that cuts connections half-way through an answer',
  async run(world) {
    const network = await BadNetwork.start(world.database.port);
    const api = await world.startApi({ uri: network.uri });
    const writing = new Writers(api, world, 16);
    const reading = new Readers(api, 8, 20);
    await writing.until(world.short ? 15 : 50);
    // So many bytes are a few statements.
    network.faults.cutAfter = 3_000;
    await delay(world.short ? 3_000 : 15_000);
    const until = performance.now();
    network.faults.cutAfter = Number.POSITIVE_INFINITY;
    await writing.until(writing.made + (world.short ? 15 : 50));
    await Promise.all([writing.stop(), reading.stop()]);
    const { open, ...balance } = await writing.balance();
    await api.stop();
    await network.stop();
    const outage = [{ from: until, until }];
    const failed = reading.answers.filter(({ status }) => status !== 200).length;
    return {
      ...balance,
      recovery: Math.max(recoveryAfter(writing.answers, outage), recoveryAfter(reading.answers, outage)),
      note: `${network.cut} connections cut; ${failed} of ${reading.answers.length} reads failed`,
      missed: [
        ...(network.cut === 0 ? ['no connection was cut'] : []),
        ...(open > 0 ? [`${open} changes were never told of`] : []),
      ],
    };
  },
};
