import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '../src/access/caller.js';
import { KeyRepository } from '../src/access/key.repository.js';
import { Rates } from '../src/rate/rates.js';
import { readSettings } from '../src/settings.js';
import { type AskedGraph, openGraph } from './ask.js';
import { startExportServer } from './export-server.js';
import { answerOf, startToyServer, type ToyServer } from './toy-server.js';

const ten = '{ organizations(first: 9) { nodes { id } } }';
const reader = (actor: string) => ({ actor, role: 'READER' as const });

const told = (rate: string | null) => rate?.replaceAll(/t=\d+/g, 't=*');

describe('rates', () => {
  it('charge the address and the key, and say how both stand', async () => {
    const rates = new Rates(readSettings({ RATE_LIMIT_ADDRESS: '1000', RATE_LIMIT_KEY: '100' }));
    await rates.spend(anonymous, '192.0.2.1', 300);
    const headers = await rates.spend(reader('key:ann'), '192.0.2.1', 40);
    expect([headers['RateLimit-Policy'], told(headers.RateLimit)]).toEqual([
      '"key";q=100;w=60, "address";q=1000;w=60',
      '"key";r=60;t=*, "address";r=660;t=*',
    ]);
  });

  it('refuse what is too much, charging nothing of it, and let less go on', async () => {
    const rates = new Rates(readSettings({ RATE_LIMIT_ADDRESS: '1000', RATE_LIMIT_KEY: '100' }));
    const spend = async (actor: string, cost: number) => {
      const headers = await rates.spend(reader(actor), '192.0.2.1', cost).catch((error) => error.code);
      return typeof headers === 'string' ? headers : told(headers.RateLimit);
    };
    expect([await spend('key:ann', 70), await spend('key:ann', 31), await spend('key:ann', 30)]).toEqual([
      '"key";r=30;t=*, "address";r=930;t=*',
      'RATE_LIMITED',
      '"key";r=0;t=*, "address";r=900;t=*',
    ]);
    expect([await spend('key:bob', 1), await spend('key:ann', 1)]).toEqual([
      '"key";r=99;t=*, "address";r=899;t=*',
      'RATE_LIMITED',
    ]);
  });

  it('let be had once what costs more than the whole time allows', async () => {
    const rates = new Rates(readSettings({ RATE_LIMIT_ADDRESS: '10' }));
    const first = await rates.spend(anonymous, '192.0.2.1', 50_000);
    expect(told(first.RateLimit)).toBe('"address";r=0;t=*');
    await expect(rates.spend(anonymous, '192.0.2.1', 1)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  });

  it('take the 64 bits that one network of IPv6 has, and IPv4 within IPv6, for one address', async () => {
    const rates = new Rates(readSettings({ RATE_LIMIT_ADDRESS: '10' }));
    const left = async (address: string) => told((await rates.spend(anonymous, address, 1)).RateLimit);
    const addresses = ['2001:db8::1', '2001:0db8:0:0:ffff::2', '2001:db8:0:1::1', '192.0.2.1', '::ffff:192.0.2.1'];
    const rests = [];
    for (const address of addresses) rests.push(await left(address));
    expect(rests).toEqual([9, 8, 9, 9, 8].map((rest) => `"address";r=${rest};t=*`));
  });
});

describe('a server with little to give', () => {
  let server: ToyServer;
  afterAll(() => server?.stop());

  it('answers 429 as JSON with the time to wait, and says on every answer how much is left', async () => {
    server = await startToyServer({ organizations: () => ({ nodes: [] }) }, {}, { addressRate: 25, trustProxy: 0 });
    const first = await server.ask(ten);
    // Neither an address nor a proxy that nobody set up is believed.
    const second = await server.ask(ten, {}, { 'x-forwarded-for': '192.0.2.7' });
    const third = await server.ask(ten);
    expect([first, second].map(({ status, headers }) => [status, told(headers.get('ratelimit'))])).toEqual([
      [200, '"address";r=15;t=*'],
      [200, '"address";r=5;t=*'],
    ]);
    const wait = third.headers.get('retry-after');
    expect([third.status, third.headers.get('ratelimit-policy'), told(third.headers.get('ratelimit'))]).toEqual([
      429,
      '"address";q=25;w=60',
      '"address";r=0;t=*',
    ]);
    expect(Number(wait)).toBeGreaterThan(0);
    expect(Number(wait)).toBeLessThanOrEqual(60);
    expect(third.body).toEqual({
      errors: [
        {
          message: `Expected at most 25 rows a minute for one address, as costs are counted; try again in ${wait} seconds.`,
          extensions: { code: 'RATE_LIMITED', requestId: 'asked' },
        },
      ],
      extensions: { cost: { requested: 9, limit: 50_000 } },
    });
  });

  it('charges a request that is refused one row, and each address behind a proxy its own', async () => {
    const behind = await startToyServer({}, {}, { addressRate: 2, trustProxy: 1 });
    const statuses = [];
    for (const from of ['192.0.2.1', '192.0.2.1', '192.0.2.1', '198.51.100.9, 192.0.2.1', '192.0.2.2']) {
      statuses.push((await behind.ask('{ broken', {}, { 'x-forwarded-for': from })).status);
    }
    await behind.stop();
    expect(statuses).toEqual([400, 400, 429, 429, 400]);
  });
});

describe('the whole server', () => {
  let graph: AskedGraph;
  beforeAll(async () => {
    graph = await openGraph();
  });
  afterAll(() => graph?.close());

  it('limits exports, reconciliation and the API together, per address and per key', async () => {
    const server = await startExportServer(graph, {
      RATE_LIMIT_ADDRESS: '200',
      RATE_LIMIT_KEY: '30',
      COST_LIMIT: '60',
    });
    const key = await new KeyRepository(graph.graph).create('ann', 'READER', null);
    const ask = async (path: string, headers: Record<string, string> = {}) => {
      const response = await fetch(`${server.url}${path}`, {
        headers: { 'apollo-require-preflight': '1', ...headers },
      });
      await response.arrayBuffer();
      return [response.status, told(response.headers.get('ratelimit'))];
    };
    const authorization = `ApiKey ${key}`;
    const answers = [
      await ask('/graphql?query={organizations(first:20){nodes{id}}}', { authorization }),
      await ask('/reconcile/suggest/entity?prefix=a', { authorization }),
      await ask('/reconcile/suggest/entity?prefix=a'),
      await ask('/export/graph.ndjson'),
      await ask('/export/graph.ndjson'),
      await ask('/export/graph.ndjson'),
      await ask('/health/live'),
    ];
    await server.stop();
    expect(answers).toEqual([
      [200, '"key";r=9;t=*, "address";r=179;t=*'],
      [429, '"key";r=0;t=*'],
      [200, '"address";r=157;t=*'],
      [200, '"address";r=96;t=*'],
      [200, '"address";r=35;t=*'],
      [429, '"address";r=0;t=*'],
      [200, undefined],
    ]);
  });

  it('looks at no more credentials from an address where too many did not hold', async () => {
    const server = await startExportServer(graph, { CREDENTIAL_RATE: '3' });
    const key = await new KeyRepository(graph.graph).create('bob', 'READER', null);
    const ask = async (authorization?: string) => {
      const response = await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
        body: '{"query": "{ dataset { revision } }"}',
      });
      const { status, body } = await answerOf(response);
      return [status, body.errors?.[0].extensions.code];
    };
    const answers = [];
    for (const each of [
      `ApiKey ${key}`,
      'ApiKey x',
      'Basic YTpi',
      'Bearer a.b.c',
      'ApiKey x',
      `ApiKey ${key}`,
      undefined,
    ]) {
      answers.push(await ask(each));
    }
    await server.stop();
    expect(answers).toEqual([
      [200, undefined],
      [401, 'UNAUTHENTICATED'],
      [401, 'UNAUTHENTICATED'],
      [401, 'UNAUTHENTICATED'],
      [429, 'RATE_LIMITED'],
      [429, 'RATE_LIMITED'],
      [200, undefined],
    ]);
  });
});
