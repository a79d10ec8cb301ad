import { setTimeout as delay } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Scenario, World } from '../scenario.js';

const perSocket = 10;
const create = `mutation ($input: CreateOrganizationInput!) { created: createOrganization(input: $input) { id } }`;
const update = `mutation ($input: UpdateOrganizationInput!) { updated: updateOrganization(input: $input) { version } }`;
const subscription = `subscription ($ids: [ID!]) { organizationChanged(ids: $ids) { changes { version } } }`;

/** Breaks nothing, but for the server's patience: one change is told to a thousand at once. */
export const manySubscribers: Scenario = {
  name: 'many-subscribers',
  title: 'a change told to 1,000 subscribers in 100 WebSockets',
  async run(world) {
    const count = world.short ? 100 : 1_000;
    const changes = world.short ? 3 : 10;
    const api = await world.startApi({ settings: { LIVE_CONNECTIONS_PER_ADDRESS: '1000' } });
    const { data } = await api.ask(create, { input: newOrganization(world) }, world.key);
    const id = String(data?.created?.id);
    const told = new Map<number, number[]>();
    const failed: unknown[] = [];
    const clients = Array.from({ length: count / perSocket }, () =>
      createClient({
        url: `${api.origin.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        retryAttempts: 0,
        onNonLazyError: () => undefined,
      }),
    );
    for (const client of clients) {
      for (let one = 0; one < perSocket; one += 1) {
        client.subscribe<{ organizationChanged: { changes: { version: number }[] } }>(
          { query: subscription, variables: { ids: [id] } },
          {
            next: (result) => {
              const version = result.data?.organizationChanged.changes[0]?.version ?? 0;
              told.set(version, [...(told.get(version) ?? []), performance.now()]);
            },
            error: (error) => void failed.push(error),
            complete: () => undefined,
          },
        );
      }
    }
    await untilBegun(api, count);
    const latencies: number[] = [];
    for (let version = 2; version < 2 + changes; version += 1) {
      const input = { id, website: `https://example.org/${version}`, reason: 'The fault suite tells' };
      await api.ask(update, { input }, world.key);
      const answered = performance.now();
      for (let waited = 0; waited < 300 && (told.get(version)?.length ?? 0) < count; waited += 1) await delay(50);
      latencies.push(...(told.get(version) ?? []).map((at) => at - answered));
    }
    await Promise.all(clients.map((client) => client.dispose()));
    await api.stop();
    latencies.sort((one, other) => one - other);
    const inSeconds = (share: number): string =>
      `${((latencies[Math.floor((latencies.length - 1) * share)] ?? 0) / 1_000).toFixed(1)} s`;
    const missing = count * changes - latencies.length;
    return {
      lost: Math.max(0, missing),
      doubled: Math.max(0, -missing),
      note: `${changes} changes to ${count} subscribers; after the answer to the change half were told within ${inSeconds(0.5)}, 95 in 100 within ${inSeconds(0.95)}, all within ${inSeconds(1)}`,
      missed:
        failed.length > 0 ? [`${failed.length} subscriptions ended, such as by ${JSON.stringify(failed[0])}`] : [],
      late: (latencies.at(-1) ?? 0) > 5_000 ? ['somebody was told only after more than 5 s'] : [],
    };
  },
};

const newOrganization = ({ document }: World) => ({
  kind: 'OTHER',
  names: [{ value: 'Fault told of' }],
  evidence: [{ document }],
  reason: 'The fault suite writes',
});

/** The protocol does not say when a subscription begins; the server's metrics do. */
async function untilBegun(api: { get origin(): string }, count: number): Promise<void> {
  for (let waited = 0; waited < 600; waited += 1) {
    const text = await (await fetch(`${api.origin}/metrics`)).text();
    if (Number(/^graphql_subscriptions (\d+)/m.exec(text)?.[1]) >= count) return;
    await delay(100);
  }
  throw new Error(`Not all of ${count} subscriptions began.`);
}
