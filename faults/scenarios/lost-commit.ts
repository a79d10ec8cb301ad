import { BadNetwork } from '../bad-network.js';
import type { Scenario } from '../scenario.js';
import { Writers } from '../writers.js';

export const lostCommit: Scenario = {
  name: 'lost-commit',
  title: 'a network that loses the answer to COMMIT, with the connection and without',
  async run(world) {
    const times = world.short ? 4 : 20;
    const network = await BadNetwork.start(world.database.port);
    const api = await world.startApi({ uri: network.uri });
    const writing = new Writers(api, world, 8);
    await writing.until(world.short ? 15 : 50);
    for (let time = 0; time < times; time += 1) {
      network.faults.swallow = { left: 1, thenCut: time % 2 === 0 };
      await writing.until(writing.made + 20);
      while (network.faults.swallow.left > 0) await writing.until(writing.made + 1);
    }
    await writing.stop();
    const { open, ...balance } = await writing.balance();
    const slowest = Math.max(...writing.answers.map(({ startedAt, endedAt }) => endedAt - startedAt));
    await api.stop();
    await network.stop();
    return {
      ...balance,
      note: `${network.swallowed} answers lost; the slowest change took ${(slowest / 1_000).toFixed(1)} s; ${writing.unknown} were left open at first`,
      missed: [
        ...(network.swallowed < times ? [`only ${network.swallowed} answers of ${times} were lost`] : []),
        ...(open > 0 ? [`${open} changes were never told of`] : []),
      ],
    };
  },
};
