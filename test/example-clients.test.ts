import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { WebSocket } from 'ws';
import { follow, type Seen } from '../examples/typescript/live.js';
import { partnersOf } from '../examples/typescript/partners.js';
import type { RunningServer } from '../src/server.js';
import { type AskedGraph, openGraph } from './ask.js';
import { findChromium, launchChromium } from './chromium.js';
import { startExportServer } from './export-server.js';
import { pythonWith } from './python.js';
import { until } from './until.js';
import { world } from './world.js';

const examples = fileURLToPath(new URL('../examples/', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);

const hostile = '<img src=x onerror=alert(1)>';

let asked: AskedGraph;
let server: RunningServer;
let folder: string;

beforeAll(async () => {
  const evidence = [{ document: 'kg:document/notice' }];
  asked = await openGraph({
    ...world,
    organizations: [
      ...world.organizations,
      { id: 'kg:organization/hostile', kind: 'ENTERPRISE', names: [{ value: hostile }], evidence },
    ],
    relationships: [
      ...world.relationships,
      {
        id: 'kg:related/hostile',
        kind: 'RELATED',
        source: 'kg:organization/college',
        target: 'kg:organization/hostile',
        status: 'OPERATING',
        evidence,
      },
    ],
  });
  server = await startExportServer(asked);
  folder = await mkdtemp(join(tmpdir(), 'examples-'));
});

afterAll(async () => {
  await server.stop();
  await asked.close();
  await rm(folder, { recursive: true });
});

describe('the example in TypeScript', () => {
  it('tells who an organization works with, and what says so', async () => {
    const told = await partnersOf(`${server.url}/graphql`, 'River College');
    expect([told?.name, told?.total]).toEqual(['River College', told?.ties.length]);
    expect(told?.ties).toContainEqual({
      partner: hostile,
      sentence: expect.stringContaining(hostile),
      sources: ['Notice of the Alliance,  (licence not stated)'],
    });
    expect(await partnersOf(`${server.url}/graphql`, 'nobody-of-this-name')).toBeNull();
  });

  it('has the types that graphql-codegen makes of its query', async () => {
    const types = join(examples, 'typescript', 'partners.types.ts');
    const before = await readFile(types, 'utf8');
    const cli = join(root, 'node_modules/@graphql-codegen/cli/esm/bin.js');
    await run(process.execPath, [cli, '--config', 'codegen.json'], { cwd: join(examples, 'typescript') });
    expect(await readFile(types, 'utf8')).toBe(before);
  });
});

describe('the example that follows organizations', () => {
  it('shows each change once, and those of a break when the server is back', async () => {
    const college = world.organizations.find(({ id }) => id === 'kg:organization/college');
    const change = async (founded: string): Promise<void> => {
      const organizations = college === undefined ? [] : [{ ...college, founded }];
      await asked.facts.write({ organizations }, { actor: 'test', reason: `founded ${founded}` });
    };
    const seen: Seen[] = [];
    const first = await startExportServer(asked);
    const stop = follow(
      `${first.url.replace('http', 'ws')}/graphql`,
      ['kg:organization/college'],
      (each) => void seen.push(each),
      { language: 'zh-Hans', webSocketImpl: WebSocket },
    );
    await until(() => first.subscriptions() > 0);
    await change('1901');
    await until(() => seen.length > 0);
    await first.stop();
    await change('1902');
    await change('1903');
    const second = await startExportServer(asked, { PORT: new URL(first.url).port });
    await until(() => seen.length > 2 && second.subscriptions() > 0);
    await change('1904');
    await until(() => seen.length > 3);
    await delay(300);
    stop();
    await second.stop();
    expect(seen).toEqual(
      ['1901', '1902', '1903', '1904'].map((year) => ({
        organization: '江河学院',
        what: 'organizations',
        why: `founded ${year}`,
      })),
    );
  });
});

describe('the examples in Python', () => {
  it('make tables of the API and networks of the export', async () => {
    const python = await pythonWith('gql', 'pandas', 'networkx');
    if (python === undefined) return;
    const environment = { GRAPH_URL: server.url };
    const tables = await python.run(join(examples, 'python', 'partners.py'), [], environment);
    expect(tables).toMatch(/SCHOOL +\d+/);
    expect(tables).toContain('River College');
    const network = await python.run(join(examples, 'python', 'network.py'), [], environment);
    expect(network).toMatch(/^\d+ organizations, \d+ ties\n\d\.\d{4} {2}\S/);
  });

  it('run in a notebook', async () => {
    const python = await pythonWith('nbclient', 'ipykernel', 'pandas', 'networkx');
    if (python === undefined) return;
    const script = fileURLToPath(new URL('./run_notebook.py', import.meta.url));
    const notebook = join(examples, 'notebook', 'network.ipynb');
    const outputs = await python.run(script, [notebook], { GRAPH_URL: server.url });
    expect(outputs).toMatch(/MEMBERSHIP/);
    expect(outputs).toMatch(/\d+ organizations, \d+ ties, \d+ parts/);
    expect(outputs).toContain('Notice of the Alliance');
  });
});

describe('the example of a spreadsheet', () => {
  it('links to a table with a filter', async () => {
    const query = await readFile(join(examples, 'spreadsheet', 'organizations.pq'), 'utf8');
    const [, filter = ''] = /Filter = "(.*)",/.exec(query) ?? [];
    const where = encodeURIComponent(filter.replaceAll('""', '"'));
    const response = await fetch(`${server.url}/export/organizations.csv?where=${where}&language=zh-Hans`);
    const rows = parse(Buffer.from(await response.arrayBuffer()), { bom: true, columns: true }) as { name: string }[];
    expect(rows.map(({ name }) => name)).toContain('江河学院');
    const readme = await readFile(join(examples, 'spreadsheet', 'README.md'), 'utf8');
    const [path] = /\/export\/organizations\.csv\?where=%7B\S+?(?=`)/.exec(readme) ?? [];
    expect((await fetch(`${server.url}${path}`)).status).toBe(200);
  });
});

describe('the example of a picture', () => {
  let pages: Server;

  beforeAll(async () => {
    const page = await readFile(join(examples, 'picture', 'index.html'));
    pages = createServer((_request, response) => response.setHeader('Content-Type', 'text/html').end(page));
    await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
  });

  afterAll(() => void pages.close());

  it('draws what is around an organization in a page of another site, names as text', async () => {
    const executable = findChromium();
    if (executable === undefined) {
      process.stderr.write('Skipped the picture: no Chromium on this machine.\n');
      return;
    }
    const browser = await launchChromium(executable);
    try {
      const page = await browser.newPage();
      const { port } = pages.address() as AddressInfo;
      const asked = new URLSearchParams({ graph: server.url, id: 'kg:organization/college' });
      await page.goto(`http://127.0.0.1:${port}/?${asked}`);
      await page.waitForSelector('body[data-drawn]');
      expect(await page.locator('svg text').allTextContents()).toContain(hostile);
      expect(await page.locator('img').count()).toBe(0);
    } finally {
      await browser.close();
    }
  });
});
