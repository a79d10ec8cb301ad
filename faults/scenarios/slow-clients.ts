import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Api } from '../api.js';
import { succeeded } from '../outage.js';
import { Readers } from '../readers.js';
import type { Scenario } from '../scenario.js';

/** How a client dawdles, and after how many milliseconds it is to be rid of. */
interface Dawdler {
  readonly name: string;
  /** What it sends at once. */
  readonly begin: (api: Api) => string;
  /** What it sends each second. */
  readonly drop: string;
  /** It reads nothing of its answer. */
  readonly deaf?: true;
  readonly within: number;
}

const host = 'Host: 127.0.0.1\r\n';
const dawdlers: readonly Dawdler[] = [
  { name: 'headers byte by byte', begin: () => `GET /graphql HTTP/1.1\r\n${host}`, drop: 'X-A: b\r\n', within: 14_000 },
  {
    name: 'a body byte by byte',
    begin: () => `POST /graphql HTTP/1.1\r\n${host}Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n{`,
    drop: ' ',
    within: 34_000,
  },
  {
    name: 'an export that is not read',
    // Some dozens of them would fit into what the network holds ready.
    begin: () => `GET /export/graph.gexf HTTP/1.1\r\n${host}\r\n`.repeat(60),
    // Empty lines between requests mean nothing, and tell the client whether anybody is there.
    drop: '\r\n',
    deaf: true,
    // First the server must have made more than the network holds ready.
    within: 30_000,
  },
];

export const slowClients: Scenario = {
  name: 'slow-clients',
  title: 'clients that send or read byte by byte',
  async run(world) {
    const api = await world.startApi({
      settings: { EXPORT_STALL_TIMEOUT: '5', EXPORT_RATE: '1000', EXPORT_CONCURRENCY: '100' },
    });
    const reading = new Readers(api, 8);
    await delay(1_000);
    const chosen = world.short ? dawdlers.slice(0, 1) : dawdlers;
    const each = world.short ? 50 : 200;
    const ended = await Promise.all(
      chosen.map(async (dawdler) => {
        const count = dawdler.deaf ? 1 : each;
        const times = await Promise.all(Array.from({ length: count }, () => dawdle(api, dawdler)));
        return { ...dawdler, count, slowest: Math.max(...times) };
      }),
    );
    await reading.stop();
    await api.stop();
    const waits = reading.answers.map(({ startedAt, endedAt }) => endedAt - startedAt).sort((a, b) => a - b);
    const failed = reading.answers.filter((answer) => !succeeded(answer)).length;
    const late = ended.filter(({ slowest, within }) => slowest > within);
    const told = ended.map(
      ({ name, count, slowest }) => `${count} with ${name}: let go after ${(slowest / 1_000).toFixed(1)} s`,
    );
    return {
      serverErrors: reading.answers.filter(({ status }) => status >= 500).length,
      note: `${told.join('; ')}; others waited at most ${Math.round(waits.at(-1) ?? 0)} ms, half of them ${Math.round(waits[waits.length >> 1] ?? 0)} ms`,
      missed: failed > 0 ? [`${failed} of ${waits.length} other requests failed`] : [],
      late: late.map(({ name, slowest }) => `${name} held a connection for ${Math.round(slowest / 1_000)} s`),
    };
  },
};

/** Resolves with how long the server put up with it, in milliseconds. */
async function dawdle(api: Api, { begin, drop, deaf, within }: Dawdler): Promise<number> {
  const startedAt = performance.now();
  const socket: Socket = connect(api.port, '127.0.0.1');
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  if (!deaf) socket.resume();
  socket.write(begin(api));
  const timer = setInterval(() => socket.writable && socket.write(drop), 1_000);
  const late = new AbortController();
  await Promise.race([closed, delay(within + 5_000, undefined, { signal: late.signal }).catch(() => undefined)]);
  late.abort();
  clearInterval(timer);
  socket.destroy();
  return performance.now() - startedAt;
}
