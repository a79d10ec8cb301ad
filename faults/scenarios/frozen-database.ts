import { setTimeout as delay } from 'node:timers/promises';
import { recoveryAfter, slowestWithin } from '../outage.js';
import { Readers } from '../readers.js';
import type { Scenario } from '../scenario.js';
import { Writers } from '../writers.js';

export const frozenDatabase: Scenario = {
  name: 'frozen-database',
  title: 'SIGSTOP of Neo4j for 30 s under readers and writers',
  async run(world) {
    const seconds = world.short ? 8 : 30;
    const api = await world.startApi();
    const writing = new Writers(api, world, 16);
    const reading = new Readers(api, 8);
    await writing.until(world.short ? 15 : 50);
    const from = performance.now();
    world.database.freeze();
    await delay(seconds * 1_000);
    const live = await api.get('/health/live');
    const ready = await api.get('/health/ready');
    world.database.thaw();
    const outages = [{ from, until: performance.now() }];
    await writing.until(writing.made + (world.short ? 15 : 50));
    await Promise.all([writing.stop(), reading.stop()]);
    const { open, ...balance } = await writing.balance();
    await api.stop();
    return {
      ...balance,
      slowestWhileDown: slowestWithin([...writing.answers, ...reading.answers], outages),
      recovery: Math.max(recoveryAfter(writing.answers, outages), recoveryAfter(reading.answers, outages)),
      note: `${seconds} s; /health/live ${live.status}, /health/ready ${ready.status} meanwhile`,
      missed: [
        ...(live.status === 200 && ready.status === 503 ? [] : ['health does not tell']),
        ...(open > 0 ? [`${open} changes were never told of`] : []),
      ],
    };
  },
};
