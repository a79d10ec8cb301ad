import { setTimeout as delay } from 'node:timers/promises';
import type { Scenario } from '../scenario.js';
import { Writers } from '../writers.js';

export const killServer: Scenario = {
  name: 'kill-server',
  title: 'kill -9 of the server under 32 writers',
  async run(world) {
    const kills = world.short ? 2 : 10;
    const api = await world.startApi();
    const writing = new Writers(api, world, 32);
    await writing.until(world.short ? 15 : 50);
    for (let kill = 0; kill < kills; kill += 1) {
      await delay(300 + Math.random() * 400);
      await api.end('SIGKILL');
      await api.start();
      await writing.until(writing.made + 20);
    }
    await writing.stop();
    const { open, ...balance } = await writing.balance();
    await api.stop();
    const without = writing.answers.filter(({ status }) => status === 0).length;
    return {
      ...balance,
      note: `${kills} kills; ${without} requests were left without an answer, and asking again told what became of them`,
      ...(open > 0 && { missed: [`${open} changes were never told of`] }),
    };
  },
};
