import { setTimeout as delay } from 'node:timers/promises';
import type { Answer } from '../api.js';
import { type Outage, recoveryAfter, slowestWithin, succeeded } from '../outage.js';
import { Readers } from '../readers.js';
import type { Scenario } from '../scenario.js';
import { Writers } from '../writers.js';

const writers = 32;
/** Milliseconds after which it is not waited any longer for who does not come back. */
const longest = 30_000;

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
    /** Those that were followed by nothing else until reads and writes succeeded. */
    const measured: Outage[] = [];
    for (let kill = 1; kill <= kills; kill += 1) {
      // At another moment of a transaction each time.
      await delay(700 + Math.random() * 600);
      const from = performance.now();
      await world.database.kill();
      await world.database.start();
      const outage = { from, until: performance.now() };
      outages.push(outage);
      // Every second time the next kill comes while it is still coming back.
      if (kill % 2 === 1 || world.short) {
        measured.push(outage);
        await untilBack(outage, [writing.answers, reading.answers]);
      }
      world.report(`killed ${kill} of ${kills} times, ${writing.writes.length} organizations asked for`);
    }
    await writing.until(writing.made + (world.short ? 15 : 100));
    await Promise.all([writing.stop(), reading.stop()]);
    const { open, ...balance } = await writing.balance();
    await api.stop();
    return {
      ...balance,
      slowestWhileDown: slowestWithin([...writing.answers, ...reading.answers], outages),
      recovery: Math.max(recoveryAfter(writing.answers, measured), recoveryAfter(reading.answers, measured)),
      note: `${kills} kills; ${typicalOf(measured, [writing.answers, reading.answers])}; ${writing.unknown} answers left open what became of a change, and asking again told it`,
      ...(open > 0 && { missed: [`${open} changes were never told of`] }),
    };
  },
};

/** The worst of 50 says little of what to expect. */
function typicalOf(outages: readonly Outage[], clients: readonly (readonly Answer[])[]): string {
  const times = outages
    .map((outage) => Math.max(...clients.map((answers) => recoveryAfter(answers, [outage]))))
    .sort((one, other) => one - other);
  return `half of the times back after ${((times[times.length >> 1] ?? 0) / 1_000).toFixed(1)} s`;
}

async function untilBack({ until }: Outage, clients: readonly (readonly Answer[])[]): Promise<void> {
  const isBack = (answers: readonly Answer[]): boolean =>
    answers.some((answer) => answer.endedAt > until && succeeded(answer));
  while (!clients.every(isBack) && performance.now() < until + longest) await delay(50);
}
