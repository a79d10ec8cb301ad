import { setTimeout as delay } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { succeeded } from '../outage.js';
import type { Scenario } from '../scenario.js';
import { Writers } from '../writers.js';

/** As many as those who write take of them. */
const connections = 2;
const slowestAllowed = 2_500;
/** Writers wait no longer than this for the lock that is held. */
const held = 3_500;

export const exhaustedPool: Scenario = {
  name: 'exhausted-pool',
  title: 'all connections of the pool taken by writers that wait for a lock',
  async run(world) {
    const api = await world.startApi({ settings: { NEO4J_POOL_SIZE: String(connections) } });
    const question = '{ organizations(first: 1) { nodes { id } } }';
    await api.ask(question);
    const driver = neo4j.driver(world.database.uri, neo4j.auth.basic('neo4j', world.database.password));
    const session = driver.session();
    const transaction = session.beginTransaction();
    await transaction.run("MATCH (revision:Revision {id: 'graph'}) SET revision.heldByFaults = true");
    const writing = new Writers(api, world, connections);
    await delay(700);

    const until = performance.now() + held;
    const reads: Promise<Awaited<ReturnType<typeof api.ask>>>[] = [];
    for (let turn = 0; turn < 10; turn += 1) {
      reads.push(api.ask(question));
      await delay(50);
    }
    const live = await api.get('/health/live');
    const ready = await api.get('/health/ready');
    const health = Math.max(...[live, ready].map(({ startedAt, endedAt }) => endedAt - startedAt));
    const answers = await Promise.all(reads);
    await delay(Math.max(0, until - performance.now()));
    await transaction.rollback();
    await driver.close();
    const released = performance.now();
    while (!succeeded(await api.ask(question))) await delay(50);
    const recovery = performance.now() - released;
    await writing.until(8);
    await writing.stop();
    const { open, ...balance } = await writing.balance();
    await api.stop();

    const slowest = Math.max(...answers.map(({ startedAt, endedAt }) => endedAt - startedAt));
    const refused = answers.filter(({ status }) => status === 503).length;
    return {
      ...balance,
      slowestWhileDown: slowest,
      recovery,
      note: `${refused} of ${answers.length} reads were answered 503; health answered ${live.status} and ${ready.status} in ${(health / 1_000).toFixed(1)} s`,
      missed: [
        ...(refused === answers.length ? [] : [`${answers.length - refused} reads found a connection`]),
        ...(live.status === 200 && ready.status === 200 ? [] : ['health did not answer']),
        ...(open > 0 ? [`${open} changes were never told of`] : []),
      ],
      late: [
        ...(slowest > slowestAllowed ? [`a read waited ${Math.round(slowest)} ms`] : []),
        ...(health > 1_000 ? [`health took ${Math.round(health)} ms`] : []),
      ],
    };
  },
};
