import { setTimeout as delay } from 'node:timers/promises';
import { BadNetwork } from '../bad-network.js';
import { succeeded } from '../outage.js';
import { Readers } from '../readers.js';
import type { Scenario } from '../scenario.js';
import { Writers } from '../writers.js';

const later = 2_000;

/** Two seconds a round trip: reads of one statement are answered, what takes more is refused in time and whole. */
export const slowNetwork: Scenario = {
  name: 'slow-network',
  title: 'a network that takes 2 s for each message to the database',
  async run(world) {
    const network = await BadNetwork.start(world.database.port);
    const api = await world.startApi({ uri: network.uri });
    const writing = new Writers(api, world, 4);
    const reading = new Readers(api, 4);
    await writing.until(20);
    const from = performance.now();
    network.faults.delay = later;
    await delay(world.short ? 8_000 : 20_000);
    network.faults.delay = 0;
    const until = performance.now();
    await writing.until(writing.made + 20);
    await Promise.all([writing.stop(), reading.stop()]);
    const { open, ...balance } = await writing.balance();
    await api.stop();
    await network.stop();
    const answers = [...writing.answers, ...reading.answers].filter(
      ({ startedAt, endedAt }) => endedAt > from && startedAt < until,
    );
    const slowest = Math.max(...answers.map(({ startedAt, endedAt }) => endedAt - startedAt));
    const back = Math.min(
      ...[...reading.answers, ...writing.answers]
        .filter((answer) => answer.startedAt > until && succeeded(answer))
        .map(({ endedAt }) => endedAt - until),
    );
    return {
      ...balance,
      recovery: back,
      note: `${answers.filter(succeeded).length} of ${answers.length} answers meanwhile succeeded; the slowest took ${(slowest / 1_000).toFixed(1)} s`,
      missed: open > 0 ? [`${open} changes were never told of`] : [],
      late: slowest > 11_000 ? ['an answer took longer than a request may'] : [],
    };
  },
};
