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
  title: 'changes told to 1,000 subscribers, ten in a WebSocket',
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
    const toldOf = (version: number): readonly number[] => told.get(version) ?? [];
    let version = 1;
    /** Answers when it was answered. */
    const change = async (): Promise<number> => {
      for (;;) {
        const input = { id, website: `https://example.org/${version}`, reason: 'The fault suite tells' };
        const { data } = await api.ask(update, { input }, world.key);
        if (typeof data?.updated?.version !== 'number') continue;
        version = data.updated.version;
        return performance.now();
      }
    };
    const untilTold = async (): Promise<void> => {
      for (let waited = 0; waited < 200 && toldOf(version).length < count; waited += 1) await delay(50);
    };
    // The protocol does not say when a subscription begins.
    for (let tries = 0; tries < 20 && toldOf(version).length < count; tries += 1) {
      await change();
      await untilTold();
    }
    const latencies: number[] = [];
    for (let turn = 0; turn < changes; turn += 1) {
      const answered = await change();
      await untilTold();
      latencies.push(...toldOf(version).map((at) => at - answered));
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
