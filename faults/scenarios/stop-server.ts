import { setTimeout as delay } from 'node:timers/promises';
import type { Answer, Api } from '../api.js';
import { BadNetwork } from '../bad-network.js';
import { succeeded } from '../outage.js';
import type { Scenario } from '../scenario.js';

/** So far from the database that many requests are under way at any time. */
const distance = 100;
const everyMilliseconds = 10;
const atATime = 5;
const variants = 20;

export const stopServer: Scenario = {
  name: 'stop-server',
  title: 'SIGTERM under 500 requests a second',
  async run(world) {
    const times = world.short ? 1 : 5;
    const network = await BadNetwork.start(world.database.port);
    const counts = { underWay: 0, failed: 0, later: 0, refused: 0, sent: 0, seconds: 0 };
    const missed: string[] = [];
    for (let time = 0; time < times; time += 1) {
      const api = await world.startApi({ uri: network.uri });
      await remembered(api);
      network.faults.delay = distance;
      const answers: Promise<Answer>[] = [];
      const startedAt = performance.now();
      let sending = true;
      // Sent by the clock, whatever became of those before.
      const clock = (async () => {
        for (let due = startedAt; sending; due += everyMilliseconds) {
          await delay(Math.max(0, due - performance.now()));
          for (let one = 0; one < atATime; one += 1) answers.push(askOne(api, answers.length));
        }
      })();
      await delay(2_000);
      const from = performance.now();
      const ended = api.end('SIGTERM');
      await delay(300);
      sending = false;
      await clock;
      const settled = await Promise.all(answers);
      network.faults.delay = 0;
      const how = await ended;
      await api.stop();
      if (how !== 'exit code 0') missed.push(`the server ended by ${how}`);
      const before = settled.filter((answer) => answer.startedAt < from);
      const after = settled.filter((answer) => answer.startedAt >= from);
      counts.seconds += (from - startedAt) / 1_000;
      counts.sent += before.length;
      counts.underWay += before.filter(({ endedAt }) => endedAt > from).length;
      counts.failed += before.filter((answer) => answer.endedAt > from && !succeeded(answer)).length;
      counts.later += after.length;
      counts.refused += after.filter(({ status }) => status === 503).length;
    }
    await network.stop();
    const { underWay, failed, later, refused, sent, seconds } = counts;
    if (failed > 0) missed.push(`${failed} requests under way failed`);
    if (underWay === 0) missed.push('no request was under way');
    return {
      note: `${times} times at ${Math.round(sent / seconds)} a second; ${underWay} were under way and ${failed} of them failed; of ${later} sent later ${refused} were answered 503, the others not taken`,
      missed,
    };
  },
};

/** Asks until the answers are remembered, so that each takes one short look at the graph's edition. */
async function remembered(api: Api): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    for (let turn = 0; turn < variants; turn += 1) await askOne(api, turn);
  }
}

function askOne(api: Api, turn: number): Promise<Answer> {
  const query = `{ organizations(first: ${1 + (turn % variants)}) { nodes { id name } } }`;
  return api.get(`/graphql?${new URLSearchParams({ query })}`, { 'apollo-require-preflight': 'yes' });
}
